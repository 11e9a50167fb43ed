package fr.passerelle.schedule;

import fr.passerelle.moodle.SiteName;
import java.time.Instant;

/** What is done when a sync is due. Called by several threads, for a site by one at a time. */
public interface SyncWork {

  /**
   * Syncs a site.
   *
   * @param due what the round is known by: the same for whoever goes on with it
   */
  SyncEnd sync(SiteName site, Instant due);
}

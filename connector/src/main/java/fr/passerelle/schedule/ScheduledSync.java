package fr.passerelle.schedule;

import fr.passerelle.moodle.SiteName;

/**
 * A site's place in a schedule.
 *
 * @param schedule the schedule's name, as in the settings
 */
public record ScheduledSync(String schedule, SiteName site, Timing timing) {

  /** What it is known by wherever it is noted. */
  public String key() {
    return schedule + "/" + site;
  }
}

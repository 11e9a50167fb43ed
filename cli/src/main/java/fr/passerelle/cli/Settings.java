package fr.passerelle.cli;

import fr.passerelle.moodle.SiteName;
import fr.passerelle.schedule.ScheduledSync;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The settings of {@code passerelle.yaml}, checked.
 *
 * @param retention how long what is about people is kept; null where nobody has decided
 * @param schedules each site's place in each schedule
 */
public record Settings(
    SortedMap<SiteName, SiteSettings> sites,
    LedgerSettings ledger,
    @Nullable Period retention,
    List<ScheduledSync> schedules) {

  public Settings {
    sites = Collections.unmodifiableSortedMap(new TreeMap<>(sites));
    schedules = List.copyOf(schedules);
  }
}

package fr.passerelle.cli;

import fr.passerelle.moodle.SiteName;
import fr.passerelle.schedule.ScheduledSync;
import fr.passerelle.schedule.Timing;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** When which sites are synced, read from the settings. */
final class ScheduleReader {

  private static final String ALL = "all";

  private final Set<String> named;
  private final SortedMap<SiteName, SiteSettings> sites;
  private final Complaint complaint;
  private final List<ScheduledSync> read = new ArrayList<>();

  /**
   * A reader of schedules.
   *
   * @param named all sites in the file, also those that are wrong
   * @param sites those that are not
   */
  ScheduleReader(Set<String> named, SortedMap<SiteName, SiteSettings> sites, Complaint complaint) {
    this.named = named;
    this.sites = sites;
    this.complaint = complaint;
  }

  /** Who hears of what is wrong. */
  interface Complaint {
    void about(String field, String value, String key);
  }

  /**
   * A schedule as it is written.
   *
   * @param sites all, or a list of names; all where nothing is said
   * @param zone each site's own where nothing is said
   */
  record Written(
      @Nullable JsonNode sites, @Nullable String at, @Nullable String cron, @Nullable String zone) {

    /** A name with nothing under it. */
    static final Written EMPTY = new Written(null, null, null, null);
  }

  /** Each site's place in each schedule. */
  List<ScheduledSync> read(SortedMap<String, Written> schedules) {
    schedules.forEach(
        (name, written) -> schedule(name, Objects.requireNonNullElse(written, Written.EMPTY)));
    return List.copyOf(read);
  }

  private void schedule(String name, Written written) {
    String place = "schedules." + name;
    try {
      new SiteName(name);
    } catch (IllegalArgumentException e) {
      complaint.about(place, name, "settings-schedule-name");
    }
    Set<String> chosen = chosen(place + ".sites", written.sites());
    Function<ZoneId, @Nullable Timing> timing = timing(place, written);
    for (SiteSettings site : sites.values()) {
      Timing in = timing.apply(site.profile().timeZone());
      if (in != null && chosen.contains(site.name().value())) {
        read.add(new ScheduledSync(name, site.name(), in));
      }
    }
  }

  private Set<String> chosen(String place, @Nullable JsonNode written) {
    if (written == null || (written.isString() && written.asString().equals(ALL))) {
      return named;
    }
    Set<String> chosen = new TreeSet<>();
    if (!written.isArray() || written.isEmpty()) {
      complaint.about(place, "", "settings-schedule-sites");
    }
    for (JsonNode name : written) {
      String site = name.isString() ? name.asString() : name.toString();
      if (!named.contains(site)) {
        complaint.about(place, site, "settings-schedule-site");
      }
      chosen.add(site);
    }
    return chosen;
  }

  /** The timing in a zone, unless one is written; none of what is wrong, which is said once. */
  private Function<ZoneId, @Nullable Timing> timing(String place, Written written) {
    ZoneId zone = zone(place + ".zone", written.zone());
    String at = written.at();
    String cron = written.cron();
    if (at != null && cron == null) {
      LocalTime time = time(place + ".at", at);
      return in -> time == null ? null : Timing.daily(time, zone == null ? in : zone);
    }
    if (cron != null && at == null) {
      return isCron(place + ".cron", cron)
          ? in -> Timing.cron(cron, zone == null ? in : zone)
          : in -> null;
    }
    complaint.about(place, "", "settings-schedule-when");
    return in -> null;
  }

  private @Nullable ZoneId zone(String place, @Nullable String written) {
    try {
      return written == null ? null : ZoneId.of(written);
    } catch (DateTimeException e) {
      complaint.about(place, written, "settings-schedule-zone");
      return null;
    }
  }

  private @Nullable LocalTime time(String place, String written) {
    try {
      return LocalTime.parse(written);
    } catch (DateTimeParseException e) {
      complaint.about(place, written, "settings-schedule-at");
      return null;
    }
  }

  private boolean isCron(String place, String written) {
    try {
      Timing.cron(written, ZoneId.of("UTC"));
      return true;
    } catch (IllegalArgumentException e) {
      complaint.about(place, written, "settings-schedule-cron");
      return false;
    }
  }
}

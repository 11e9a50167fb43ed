package fr.passerelle.sandbox.site;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What does not change while a site is up.
 *
 * @param address the site's own address, without a path
 * @param clock the site's time
 * @param reports what people made with the report builder
 */
public record Site(
    SiteKind kind, Access access, URI address, Clock clock, List<CustomReport> reports) {

  public Site {
    reports = List.copyOf(reports);
  }

  /** The account behind the token. */
  public static final long SERVICE_ACCOUNT = 3;

  /** The zone of both kinds of site. */
  public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  public Profile profile() {
    return kind.profile();
  }

  /** Now, in epoch seconds. */
  public long now() {
    return clock.instant().getEpochSecond();
  }

  /** The midnight before now where the site is, in epoch seconds. */
  public long midnight() {
    return LocalDate.ofInstant(clock.instant(), ZONE).atStartOfDay(ZONE).toEpochSecond();
  }

  public Roster roster(SiteState state, Course course) {
    return new Roster(state, course, now());
  }
}

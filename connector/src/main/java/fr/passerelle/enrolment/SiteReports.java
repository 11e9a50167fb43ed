package fr.passerelle.enrolment;

import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import fr.passerelle.profile.ReportPurpose;
import fr.passerelle.profile.SiteProfile;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The reports by which a site counts its courses itself, as the profile names them: a handful of
 * calls for the whole site. What they can't tell for certain is left to the rosters.
 */
public final class SiteReports {

  private final SiteName site;
  private final MoodleClient client;
  private final SiteProfile profile;
  private final Clock clock;

  public SiteReports(SiteName site, MoodleClient client, SiteProfile profile, Clock clock) {
    this.site = site;
    this.client = client;
    this.profile = profile;
    this.clock = clock;
  }

  /** Why no course can be counted by reports; empty where they are worth reading. */
  public Optional<Message> hindrance() {
    Set<ReportPurpose> missing = ReportPurpose.needed(profile.counting().completion());
    missing.removeAll(profile.reports().keySet());
    if (!missing.isEmpty()) {
      return Optional.of(
          Message.of(
              "enrolment.reports-unnamed",
              missing.stream().map(ReportPurpose::code).collect(Collectors.joining(", "))));
    }
    CountingRule rule = CountingRule.of(profile);
    if (!rule.excluded().isEmpty() || rule.ours()) {
      return Optional.of(Message.of("enrolment.reports-exclusions"));
    }
    return client.reports().areOffered()
        ? Optional.empty()
        : Optional.of(Message.of("enrolment.reports-unoffered"));
  }

  /**
   * What the reports tell of courses, read within one stretch of time: figures, unless there is a
   * hindrance, and sessions, where the profile knows any. A report that can't be read or trusted is
   * a problem told, and no failure.
   */
  public Told figuresAndSessions(List<CountedCourse> courses) {
    ReportLook look = look(courses);
    return hindrance().isEmpty() ? look.figuresAndSessions() : look.sessionsAlone();
  }

  /** The sessions alone. */
  public Told sessions(List<CountedCourse> courses) {
    return look(courses).sessionsAlone();
  }

  private ReportLook look(List<CountedCourse> courses) {
    return new ReportLook(
        site, client.reports(), profile, courses, clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }
}

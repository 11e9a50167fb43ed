package fr.passerelle.cli.count;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.enrolment.CountedCourse;
import fr.passerelle.enrolment.Route;
import fr.passerelle.enrolment.SiteReports;
import fr.passerelle.enrolment.Told;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.ServiceFunction;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The route by which a sync counts one site: the one asked for, else the fastest there is. */
final class TakenRoute {

  private final Wiring wiring;
  private final SiteSettings settings;
  private final @Nullable Route asked;
  private final MoodleClient client;

  /**
   * A route on a site.
   *
   * @param asked null for the fastest
   */
  TakenRoute(Wiring wiring, SiteSettings settings, @Nullable Route asked) {
    this.wiring = wiring;
    this.settings = settings;
    this.asked = asked;
    this.client = asked == Route.SINGLE ? wiring.singly(settings) : wiring.client(settings);
  }

  MoodleClient client() {
    return client;
  }

  /** Another client for the same site, which reads rosters by a different route. */
  MoodleClient other() {
    return asked == Route.SINGLE ? wiring.client(settings) : wiring.singly(settings);
  }

  /**
   * What the site's reports tell of courses, as far as this route goes by them.
   *
   * @throws RejectedException if the route was asked for and can't be taken
   */
  Told tell(List<CountedCourse> courses) {
    SiteReports reports = wiring.reports(settings, client);
    Optional<Message> hindrance = hindrance(reports);
    hindrance.ifPresent(this::refuse);
    if (asked == Route.SEVERAL || asked == Route.SINGLE) {
      return reports.sessions(courses);
    }
    Told told = reports.figuresAndSessions(courses);
    if (asked == Route.REPORT && !told.isAboutFigures() && !courses.isEmpty()) {
      throw new RejectedException(told.problems(), ExitCode.PARTLY);
    }
    return told;
  }

  private Optional<Message> hindrance(SiteReports reports) {
    if (asked == Route.REPORT) {
      return reports.hindrance();
    }
    boolean several = client.site().offers(ServiceFunction.SEVERAL_AT_ONCE.wireName());
    return asked == Route.SEVERAL && !several
        ? Optional.of(Message.of("cli.sync-no-several", ServiceFunction.SEVERAL_AT_ONCE.wireName()))
        : Optional.empty();
  }

  private void refuse(Message why) {
    throw new RejectedException(
        List.of(
            Problem.error(
                settings.name().value(),
                "--route",
                asked == null ? "" : asked.code(),
                why,
                Message.of("cli.sync-route-else"))),
        ExitCode.PARTLY);
  }

  /** What the user should know although the courses are counted. */
  List<Problem> remarks(Told told) {
    List<Problem> remarks = new ArrayList<>(told.problems());
    if (asked == null && !settings.profile().reports().isEmpty()) {
      wiring
          .reports(settings, client)
          .hindrance()
          .ifPresent(
              why ->
                  remarks.add(
                      Problem.warning(
                          settings.name().value(),
                          "reports",
                          "",
                          why,
                          Message.of("cli.sync-by-rosters"))));
    }
    return remarks;
  }
}

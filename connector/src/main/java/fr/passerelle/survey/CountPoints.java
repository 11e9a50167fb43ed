package fr.passerelle.survey;

import static fr.passerelle.moodle.ServiceFunction.LIST_REPORTS;
import static fr.passerelle.moodle.ServiceFunction.SEVERAL_AT_ONCE;

import fr.passerelle.moodle.CustomReport;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.problem.Message;
import java.util.List;
import java.util.stream.Collectors;

/** By which ways the site can be counted: a report, several lists in one request, one by one. */
final class CountPoints {

  private CountPoints() {}

  static List<Point> of(Observed seen) {
    return List.of(
        new Point(Area.COUNTS, "route.report", report(seen)),
        new Point(Area.COUNTS, "route.lists", lists(seen)));
  }

  private static Finding report(Observed seen) {
    return seen.reports()
        .match(
            CountPoints::report,
            failure -> refused(failure),
            () ->
                new Finding.Untried(Message.of("survey.report-untried", LIST_REPORTS.wireName())));
  }

  private static Finding report(List<CustomReport> reports) {
    String names =
        reports.stream()
            .filter(CustomReport::isAboutParticipants)
            .map(CustomReport::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? new Finding.Remark(
            Message.of("survey.report-none", reports.size()), Message.of("survey.report-advice"))
        : new Finding.Good(Message.of("survey.report", names));
  }

  private static Finding refused(MoodleException failure) {
    return failure.errorCode().equals("errorreportview")
        ? new Finding.Remark(
            Message.of("survey.report-refused"), Message.of("survey.report-refused-advice"))
        : new Finding.Untried(Message.of("survey.report-silent", failure.reason()));
  }

  private static Finding lists(Observed seen) {
    boolean several = seen.trials().getOrDefault(SEVERAL_AT_ONCE, Asked.not()).isTold();
    return new Finding.Good(Message.of(several ? "survey.lists-several" : "survey.lists-single"));
  }
}

package fr.passerelle.survey;

import static fr.passerelle.moodle.ServiceFunction.ENROLLED_USERS;
import static fr.passerelle.moodle.ServiceFunction.LIST_REPORTS;
import static fr.passerelle.moodle.ServiceFunction.RETRIEVE_REPORT;
import static fr.passerelle.moodle.ServiceFunction.SEVERAL_AT_ONCE;

import fr.passerelle.moodle.CustomReport;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.ReportTable;
import fr.passerelle.moodle.ServiceFunction;
import fr.passerelle.problem.Message;
import fr.passerelle.profile.ReportPurpose;
import fr.passerelle.profile.SiteProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** By which ways the site can be counted: a report, several lists in one request, one by one. */
final class CountPoints {

  private CountPoints() {}

  static List<Point> of(Observed seen, SiteProfile profile) {
    List<Point> points = new ArrayList<>();
    points.add(new Point(Area.COUNTS, "route.report", route(seen, profile)));
    seen.tables()
        .forEach(
            (purpose, table) ->
                points.add(
                    new Point(Area.COUNTS, "report." + purpose.code(), usable(purpose, table))));
    if (profile.gaia().areUsed() && !profile.reports().containsKey(ReportPurpose.SESSIONS)) {
      points.add(
          new Point(
              Area.COUNTS,
              "report.sessions",
              new Finding.Remark(
                  Message.of("survey.sessions-none"), Message.of("survey.recipe-advice"))));
    }
    points.add(new Point(Area.COUNTS, "route.lists", lists(seen)));
    return List.copyOf(points);
  }

  /** Which courses can be counted by reports, once the profile names some. */
  private static Finding route(Observed seen, SiteProfile profile) {
    if (profile.reports().isEmpty()) {
      return report(seen);
    }
    Set<ReportPurpose> missing = ReportPurpose.needed(profile.counting().completion());
    missing.removeIf(purpose -> isUsable(purpose, seen.tables().get(purpose)));
    if (missing.isEmpty()) {
      return new Finding.Good(Message.of("survey.route-report"));
    }
    String names = missing.stream().map(ReportPurpose::code).collect(Collectors.joining(", "));
    return new Finding.Remark(
        Message.of("survey.route-report-lacks", names), Message.of("survey.recipe-advice"));
  }

  private static boolean isUsable(ReportPurpose purpose, @Nullable Asked<ReportTable> table) {
    return table != null
        && table.match(it -> purpose.refusal(it).isEmpty(), failure -> false, () -> false);
  }

  private static Finding usable(ReportPurpose purpose, Asked<ReportTable> asked) {
    String code = purpose.code();
    return asked.match(
        table ->
            purpose
                .refusal(table)
                .<Finding>map(
                    why ->
                        new Finding.Remark(
                            Message.of("survey.report-unusable", code, why),
                            Message.of("survey.recipe-advice")))
                .orElseGet(
                    () ->
                        new Finding.Good(
                            Message.of(
                                "survey.report-usable",
                                code,
                                table.report().name(),
                                table.rows().size()))),
        failure ->
            new Finding.Remark(
                Message.of("survey.report-unusable", code, failure.reason()),
                Message.of("survey.recipe-advice")),
        () -> new Finding.Untried(Message.of("survey.report-untold", code)));
  }

  private static Finding report(Observed seen) {
    return seen.reports()
        .match(
            reports -> report(seen, reports),
            failure -> refused(failure),
            () ->
                new Finding.Untried(Message.of("survey.report-untried", LIST_REPORTS.wireName())));
  }

  private static Finding report(Observed seen, List<CustomReport> reports) {
    String names =
        reports.stream()
            .filter(CustomReport::isAboutParticipants)
            .map(CustomReport::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? new Finding.Remark(
            Message.of("survey.report-none", reports.size()), Message.of("survey.report-advice"))
        : readable(names, trial(seen, RETRIEVE_REPORT));
  }

  /** A report that is listed counts nothing unless it can be read as well. */
  private static Finding readable(String names, Asked<?> read) {
    String function = RETRIEVE_REPORT.wireName();
    return read.match(
        rows -> new Finding.Good(Message.of("survey.report", names)),
        failure ->
            new Finding.Remark(
                Message.of("survey.report-unreadable", names, function), failure.reason()),
        () ->
            new Finding.Remark(
                Message.of("survey.report-unread", names, function),
                Message.of("survey.function-remedy", function)));
  }

  private static Asked<?> trial(Observed seen, ServiceFunction function) {
    return seen.trials().getOrDefault(function, Asked.not());
  }

  private static Finding refused(MoodleException failure) {
    return failure.errorCode().equals("errorreportview")
        ? new Finding.Remark(
            Message.of("survey.report-refused"), Message.of("survey.report-refused-advice"))
        : new Finding.Untried(Message.of("survey.report-silent", failure.reason()));
  }

  private static Finding lists(Observed seen) {
    if (!trial(seen, ENROLLED_USERS).isTold()) {
      return new Finding.Untried(Message.of("survey.lists-untried"));
    }
    boolean several = trial(seen, SEVERAL_AT_ONCE).isTold();
    return new Finding.Good(Message.of(several ? "survey.lists-several" : "survey.lists-single"));
  }
}

package fr.passerelle.enrolment;

import static java.util.Objects.requireNonNull;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.ReportId;
import fr.passerelle.moodle.ReportTable;
import fr.passerelle.moodle.Reports;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.profile.ReportPurpose;
import fr.passerelle.profile.SiteProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** One look at the reports of a site. For one use, by one thread. */
final class ReportLook {

  private final SiteName site;
  private final Reports reports;
  private final SiteProfile profile;
  private final CountingRule rule;
  private final RoleCells cells;
  private final List<CountedCourse> courses;
  private final CourseKeys keys;
  private final Instant takenAt;
  private final List<Problem> problems = new ArrayList<>();

  ReportLook(
      SiteName site,
      Reports reports,
      SiteProfile profile,
      List<CountedCourse> courses,
      Instant takenAt) {
    this.site = site;
    this.reports = reports;
    this.profile = profile;
    this.rule = CountingRule.of(profile);
    this.cells = new RoleCells(profile);
    this.courses = courses;
    this.keys = new CourseKeys(courses);
    this.takenAt = takenAt;
  }

  Told figuresAndSessions() {
    SortedMap<CourseId, Map<CountDefinition, HeadCount>> figures = new TreeMap<>();
    SortedMap<CourseId, Message> doubts = new TreeMap<>();
    reported()
        .forEach(
            (course, it) ->
                doubt(course, it)
                    .ifPresentOrElse(
                        why -> doubts.put(course, why),
                        () -> figures.put(course, it.figures(rule))));
    return new Told(takenAt, figures, doubts, sessions(), problems);
  }

  Told sessionsAlone() {
    return new Told(takenAt, new TreeMap<>(), new TreeMap<>(), sessions(), problems);
  }

  private Optional<Message> doubt(CourseId course, ReportedCourse reported) {
    return keys.isAlike(course)
        ? Optional.of(Message.of("enrolment.report-double"))
        : reported.doubt(rule);
  }

  /** Everybody by role is read first and last: who came or went meanwhile shows. */
  private SortedMap<CourseId, ReportedCourse> reported() {
    Set<ReportPurpose> order = new LinkedHashSet<>();
    order.add(ReportPurpose.ROLES);
    order.addAll(ReportPurpose.needed(profile.counting().completion()));
    SortedMap<ReportPurpose, ReportTable> tables = new TreeMap<>();
    for (ReportPurpose purpose : order) {
      Optional<ReportTable> table = trusted(purpose);
      if (table.isEmpty()) {
        return new TreeMap<>();
      }
      tables.put(purpose, table.get());
    }
    return trusted(ReportPurpose.ROLES)
        .map(again -> new ReportTables(tables, again, keys, cells).of(courses))
        .orElseGet(TreeMap::new);
  }

  private SortedMap<CourseId, List<SessionCount>> sessions() {
    SortedMap<CourseId, List<SessionCount>> sessions = new TreeMap<>();
    if (profile.gaia().areUsed()
        && profile.reports().containsKey(ReportPurpose.SESSIONS)
        && reports.areOffered()) {
      trusted(ReportPurpose.SESSIONS).ifPresent(table -> fill(sessions, table));
    }
    return sessions;
  }

  private void fill(SortedMap<CourseId, List<SessionCount>> sessions, ReportTable table) {
    SortedMap<CourseId, List<List<String>>> rows = keys.rows(table);
    SortedMap<String, List<String>> unnamed = new TreeMap<>();
    for (CountedCourse course : courses) {
      SessionRows of =
          SessionRows.of(
              rows.getOrDefault(course.id(), List.of()),
              profile.gaia(),
              cells,
              ReportTables.isExact(table),
              rule);
      if (!of.sessions().isEmpty() && !keys.isAlike(course.id())) {
        sessions.put(course.id(), of.sessions());
      }
      of.unnamed()
          .forEach(
              name ->
                  unnamed
                      .computeIfAbsent(name, any -> new ArrayList<>())
                      .add(course.shortName().value()));
    }
    unnamed.forEach((name, in) -> problems.add(unnamed(name, in)));
  }

  private Problem unnamed(String name, List<String> in) {
    return Problem.warning(
        site.value(),
        "gaia.instances",
        name,
        Message.of("enrolment.gaia-unnamed", String.join(", ", in)),
        Message.of("enrolment.gaia-unnamed-hint"));
  }

  /** A report that can be read and is as it has to be. */
  private Optional<ReportTable> trusted(ReportPurpose purpose) {
    ReportId report = requireNonNull(profile.reports().get(purpose));
    try {
      ReportTable table = reports.read(report);
      Optional<Message> refusal = purpose.refusal(table);
      refusal.ifPresent(why -> problems.add(unusable(purpose, report, why)));
      return refusal.isPresent() ? Optional.empty() : Optional.of(table);
    } catch (MoodleException e) {
      problems.add(unusable(purpose, report, e.spoken()));
      return Optional.empty();
    }
  }

  private Problem unusable(ReportPurpose purpose, ReportId report, Message why) {
    return Problem.warning(
        site.value(),
        "reports." + purpose.code(),
        report.toString(),
        why,
        Message.of("enrolment.report-unusable-hint"));
  }
}

package fr.passerelle.enrolment;

import static java.util.Objects.requireNonNull;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.ReportId;
import fr.passerelle.moodle.ReportTable;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.profile.ReportColumn;
import fr.passerelle.profile.ReportPurpose;
import fr.passerelle.profile.SiteProfile;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The reports by which a site counts its courses itself, as the profile names them: a handful of
 * calls for the whole site. What they can't tell for certain is left to the rosters.
 */
public final class SiteReports {

  private final SiteName site;
  private final MoodleClient client;
  private final SiteProfile profile;
  private final CountingRule rule;
  private final RoleCells cells;
  private final Clock clock;

  public SiteReports(SiteName site, MoodleClient client, SiteProfile profile, Clock clock) {
    this.site = site;
    this.client = client;
    this.profile = profile;
    this.rule = CountingRule.of(profile);
    this.cells = new RoleCells(profile);
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
    if (!rule.excluded().isEmpty() || rule.ours()) {
      return Optional.of(Message.of("enrolment.reports-exclusions"));
    }
    return client.reports().areOffered()
        ? Optional.empty()
        : Optional.of(Message.of("enrolment.reports-unoffered"));
  }

  /**
   * What the reports tell of courses, read within one stretch of time: figures, unless there is a
   * hindrance, and sessions, where the profile knows any.
   *
   * @throws MoodleException never for a report that can't be read, which is a problem told
   */
  public Told figuresAndSessions(List<CountedCourse> courses) {
    return hindrance().isEmpty() ? tell(courses, true) : sessions(courses);
  }

  /** The sessions alone. */
  public Told sessions(List<CountedCourse> courses) {
    return tell(courses, false);
  }

  private Told tell(List<CountedCourse> courses, boolean withFigures) {
    return new Reading(new CourseKeys(courses)).tell(courses, withFigures);
  }

  /** One look at the reports. */
  private final class Reading {

    private final CourseKeys keys;
    private final List<Problem> problems = new ArrayList<>();
    private final Instant takenAt = clock.instant().truncatedTo(ChronoUnit.SECONDS);

    Reading(CourseKeys keys) {
      this.keys = keys;
    }

    Told tell(List<CountedCourse> courses, boolean withFigures) {
      SortedMap<CourseId, ReportedCourse> reported =
          withFigures ? reported(courses) : new TreeMap<>();
      SortedMap<CourseId, Map<CountDefinition, HeadCount>> figures = new TreeMap<>();
      SortedMap<CourseId, Message> doubts = new TreeMap<>();
      reported.forEach(
          (course, it) ->
              doubt(course, it)
                  .ifPresentOrElse(
                      why -> doubts.put(course, why), () -> figures.put(course, it.figures(rule))));
      return new Told(takenAt, figures, doubts, sessions(courses), problems);
    }

    private Optional<Message> doubt(CourseId course, ReportedCourse reported) {
      return keys.isAlike(course)
          ? Optional.of(Message.of("enrolment.report-double"))
          : reported.doubt(rule);
    }

    /** Everybody by role is read first and last: who came or went meanwhile shows. */
    private SortedMap<CourseId, ReportedCourse> reported(List<CountedCourse> courses) {
      Map<ReportPurpose, ReportTable> tables = new TreeMap<>();
      List<ReportPurpose> order = new ArrayList<>();
      order.add(ReportPurpose.ROLES);
      order.addAll(ReportPurpose.needed(profile.counting().completion()));
      for (ReportPurpose purpose : order) {
        if (!tables.containsKey(purpose)) {
          Optional<ReportTable> table = trusted(purpose);
          if (table.isEmpty()) {
            return new TreeMap<>();
          }
          tables.put(purpose, table.get());
        }
      }
      return trusted(ReportPurpose.ROLES)
          .map(again -> reported(courses, tables, again))
          .orElseGet(TreeMap::new);
    }

    private SortedMap<CourseId, ReportedCourse> reported(
        List<CountedCourse> courses,
        Map<ReportPurpose, ReportTable> tables,
        ReportTable roleTableAgain) {
      Map<CourseId, List<List<String>>> people = keys.rows(table(tables, ReportPurpose.PEOPLE));
      Tallies roles = tallies(table(tables, ReportPurpose.ROLES));
      Tallies again = tallies(roleTableAgain);
      Tallies active = tallies(table(tables, ReportPurpose.ACTIVE));
      Tallies connected = tallies(table(tables, ReportPurpose.CONNECTED));
      ReportTable completions = tables.get(ReportPurpose.COMPLETED);
      Tallies completed = completions == null ? null : tallies(completions);
      Set<CourseId> grouped = grouped(table(tables, ReportPurpose.GROUPS));
      SortedMap<CourseId, ReportedCourse> reported = new TreeMap<>();
      for (CountedCourse course : courses) {
        CourseId id = course.id();
        reported.put(
            id,
            new ReportedCourse(
                people.getOrDefault(id, List.of()).stream()
                    .map(row -> Integer.valueOf(row.get(0)))
                    .toList(),
                roles.of(id),
                again.of(id),
                active.of(id),
                connected.of(id),
                completed == null ? null : completed.of(id),
                grouped.contains(id)));
      }
      return reported;
    }

    private Tallies tallies(ReportTable table) {
      return new Tallies(keys.rows(table), isExact(table));
    }

    private Set<CourseId> grouped(ReportTable table) {
      Set<CourseId> grouped = new TreeSet<>();
      keys.rows(table)
          .forEach(
              (course, rows) -> {
                if (rows.stream().anyMatch(row -> !row.get(0).isEmpty())) {
                  grouped.add(course);
                }
              });
      return grouped;
    }

    private SortedMap<CourseId, List<SessionCount>> sessions(List<CountedCourse> courses) {
      SortedMap<CourseId, List<SessionCount>> sessions = new TreeMap<>();
      if (!profile.gaia().areUsed()
          || !profile.reports().containsKey(ReportPurpose.SESSIONS)
          || !client.reports().areOffered()) {
        return sessions;
      }
      trusted(ReportPurpose.SESSIONS).ifPresent(table -> fill(sessions, table, courses));
      return sessions;
    }

    private void fill(
        SortedMap<CourseId, List<SessionCount>> sessions,
        ReportTable table,
        List<CountedCourse> courses) {
      SortedMap<CourseId, List<List<String>>> rows = keys.rows(table);
      SortedMap<String, List<String>> unnamed = new TreeMap<>();
      for (CountedCourse course : courses) {
        SessionRows of =
            SessionRows.of(
                rows.getOrDefault(course.id(), List.of()),
                profile.gaia(),
                cells,
                isExact(table),
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

    private Problem unnamed(String name, Collection<String> courses) {
      return Problem.warning(
          site.value(),
          "gaia.instances",
          name,
          Message.of("enrolment.gaia-unnamed", String.join(", ", courses)),
          Message.of("enrolment.gaia-unnamed-hint"));
    }

    /** A report that can be read and is as it has to be. */
    private Optional<ReportTable> trusted(ReportPurpose purpose) {
      ReportId report = requireNonNull(profile.reports().get(purpose));
      try {
        ReportTable table = client.reports().read(report);
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

  private static ReportTable table(Map<ReportPurpose, ReportTable> tables, ReportPurpose purpose) {
    return requireNonNull(tables.get(purpose));
  }

  private static boolean isExact(ReportTable table) {
    return ReportColumn.holdsShortNames(table.headers().get(table.headers().size() - 2));
  }

  /** Tallies of one report by course; of a course that is not in it, an empty one. */
  private final class Tallies {

    private final SortedMap<CourseId, List<List<String>>> rows;
    private final boolean exact;

    Tallies(SortedMap<CourseId, List<List<String>>> rows, boolean exact) {
      this.rows = rows;
      this.exact = exact;
    }

    RoleTally of(CourseId course) {
      return RoleTally.of(rows.getOrDefault(course, List.of()), cells, exact);
    }
  }
}

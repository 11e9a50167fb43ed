package fr.passerelle.enrolment;

import static java.util.Objects.requireNonNull;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.ReportTable;
import fr.passerelle.profile.ReportColumn;
import fr.passerelle.profile.ReportPurpose;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The reports that were read together, put together by course. Pure.
 *
 * @param tables one for each purpose that is needed
 * @param again {@link ReportPurpose#ROLES}, read once more at the end
 */
record ReportTables(
    Map<ReportPurpose, ReportTable> tables, ReportTable again, CourseKeys keys, RoleCells cells) {

  /** Whether a report shows roles by their shortnames. */
  static boolean isExact(ReportTable table) {
    return ReportColumn.holdsShortNames(table.headers().get(table.headers().size() - 2));
  }

  SortedMap<CourseId, ReportedCourse> of(List<CountedCourse> courses) {
    Map<CourseId, List<List<String>>> people = keys.rows(table(ReportPurpose.PEOPLE));
    Tallies roles = tallies(table(ReportPurpose.ROLES));
    Tallies rolesAgain = tallies(again);
    Tallies active = tallies(table(ReportPurpose.ACTIVE));
    Tallies connected = tallies(table(ReportPurpose.CONNECTED));
    ReportTable completions = tables.get(ReportPurpose.COMPLETED);
    @Nullable Tallies completed = completions == null ? null : tallies(completions);
    Set<CourseId> grouped = grouped();
    SortedMap<CourseId, ReportedCourse> reported = new TreeMap<>();
    for (CountedCourse course : courses) {
      CourseId id = course.id();
      reported.put(
          id,
          new ReportedCourse(
              figures(people.getOrDefault(id, List.of())),
              roles.of(id),
              rolesAgain.of(id),
              active.of(id),
              connected.of(id),
              completed == null ? null : completed.of(id),
              grouped.contains(id)));
    }
    return reported;
  }

  private static List<Integer> figures(List<List<String>> rows) {
    return rows.stream().map(row -> Integer.valueOf(row.get(0))).toList();
  }

  private Set<CourseId> grouped() {
    Set<CourseId> grouped = new TreeSet<>();
    keys.rows(table(ReportPurpose.GROUPS))
        .forEach(
            (course, rows) -> {
              if (rows.stream().anyMatch(row -> !row.get(0).isEmpty())) {
                grouped.add(course);
              }
            });
    return grouped;
  }

  private ReportTable table(ReportPurpose purpose) {
    return requireNonNull(tables.get(purpose));
  }

  private Tallies tallies(ReportTable table) {
    return new Tallies(keys.rows(table), cells, isExact(table));
  }

  /** Tallies of one report by course; of a course that is not in it, an empty one. */
  private record Tallies(
      SortedMap<CourseId, List<List<String>>> rows, RoleCells cells, boolean exact) {

    RoleTally of(CourseId course) {
      return RoleTally.of(rows.getOrDefault(course, List.of()), cells, exact);
    }
  }
}

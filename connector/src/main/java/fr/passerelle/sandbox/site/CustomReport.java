package fr.passerelle.sandbox.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A report on course participants that somebody made with the report builder.
 *
 * @param columns the last of them aggregated to "count distinct"
 * @param conditions as Moodle keeps them, such as {@code enrolment:status_operator}; empty for none
 * @param shared whether the token's user is of its audience
 */
public record CustomReport(
    long id,
    String name,
    List<ReportColumn> columns,
    SortedMap<String, Integer> conditions,
    boolean shared) {

  private static final SortedMap<String, Integer> NONE = Collections.emptySortedMap();

  public CustomReport {
    columns = List.copyOf(columns);
    conditions = Collections.unmodifiableSortedMap(new TreeMap<>(conditions));
  }

  /**
   * The reports by which Passerelle counts, numbered from 1 on: people, roles, groups, active,
   * connected, completed, sessions.
   */
  public static List<CustomReport> usual() {
    return List.of(
        made(1, "Personnes", NONE),
        made(2, "Rôles", NONE, ReportColumn.ROLE),
        made(3, "Groupes", NONE, ReportColumn.GROUP, ReportColumn.ROLE),
        made(4, "Actifs", active(), ReportColumn.ROLE),
        made(5, "Connectés", active("access:timeaccess_operator"), ReportColumn.ROLE),
        made(6, "Achevés", active("completion:completed_operator"), ReportColumn.ROLE),
        made(7, "Sessions", active(), ReportColumn.METHOD, ReportColumn.ROLE));
  }

  private static CustomReport made(
      long id, String name, SortedMap<String, Integer> conditions, ReportColumn... between) {
    List<ReportColumn> columns = new ArrayList<>();
    columns.add(ReportColumn.IDNUMBER);
    columns.add(ReportColumn.SHORTNAME);
    columns.addAll(List.of(between));
    columns.add(ReportColumn.PEOPLE);
    return new CustomReport(id, name, columns, conditions, true);
  }

  private static SortedMap<String, Integer> active(String... more) {
    SortedMap<String, Integer> conditions = new TreeMap<>();
    conditions.put("enrolment:status_operator", 1);
    conditions.put("enrolment:status_value", 0);
    conditions.put("user:suspended_operator", 2);
    for (String condition : more) {
      conditions.put(condition, 1);
    }
    return conditions;
  }
}

package fr.passerelle.profile;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.passerelle.moodle.ReportTable;
import fr.passerelle.problem.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a report of the site's report builder is for, and so how it has to be made: which columns in
 * which order, the last of them aggregated to "count distinct", and which conditions. All are about
 * the source "Course participants".
 */
public enum ReportPurpose {
  /** Everybody in a course, whatever their state: that each counts once. */
  @JsonProperty("people")
  PEOPLE(columns(ReportColumn.PEOPLE)),
  /** The same by role. */
  @JsonProperty("roles")
  ROLES(columns(ReportColumn.ROLE, ReportColumn.PEOPLE)),
  /** The same by group and role: which courses have groups. */
  @JsonProperty("groups")
  GROUPS(columns(ReportColumn.GROUP, ReportColumn.ROLE, ReportColumn.PEOPLE)),
  /** By role, those whose enrolment counts now and whose account is not suspended. */
  @JsonProperty("active")
  ACTIVE(
      columns(ReportColumn.ROLE, ReportColumn.PEOPLE),
      ReportCondition.ACTIVE,
      ReportCondition.OPEN_ACCOUNT),
  /** Those of them who have opened the course. */
  @JsonProperty("connected")
  CONNECTED(
      columns(ReportColumn.ROLE, ReportColumn.PEOPLE),
      ReportCondition.ACTIVE,
      ReportCondition.OPEN_ACCOUNT,
      ReportCondition.CAME),
  /** Those of them who have completed it. */
  @JsonProperty("completed")
  COMPLETED(
      columns(ReportColumn.ROLE, ReportColumn.PEOPLE),
      ReportCondition.ACTIVE,
      ReportCondition.OPEN_ACCOUNT,
      ReportCondition.DONE),
  /** Those of {@link #ACTIVE} by the way that they came by, which tells the GAIA session. */
  @JsonProperty("sessions")
  SESSIONS(
      columns(ReportColumn.METHOD, ReportColumn.ROLE, ReportColumn.PEOPLE),
      ReportCondition.ACTIVE,
      ReportCondition.OPEN_ACCOUNT);

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes it so; only its type does not say it.
  private final List<ReportColumn> columns;

  @SuppressWarnings("ImmutableEnumChecker") // Never written after it is made.
  private final Set<ReportCondition> conditions;

  ReportPurpose(List<ReportColumn> columns, ReportCondition... conditions) {
    this.columns = columns;
    this.conditions = EnumSet.noneOf(ReportCondition.class);
    this.conditions.addAll(Arrays.asList(conditions));
  }

  /** The course's two names, and these. */
  private static List<ReportColumn> columns(ReportColumn... more) {
    List<ReportColumn> all = new ArrayList<>();
    all.add(ReportColumn.IDNUMBER);
    all.add(ReportColumn.SHORTNAME);
    all.addAll(Arrays.asList(more));
    return List.copyOf(all);
  }

  /**
   * The purposes without which no course is counted by reports.
   *
   * @param completion whether who has completed a course is counted
   */
  public static Set<ReportPurpose> needed(boolean completion) {
    Set<ReportPurpose> needed = EnumSet.complementOf(EnumSet.of(SESSIONS, COMPLETED));
    if (completion) {
      needed.add(COMPLETED);
    }
    return needed;
  }

  /** What it is called in the settings. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In their order. */
  public List<ReportColumn> columns() {
    return columns;
  }

  public Set<ReportCondition> conditions() {
    return conditions.isEmpty() ? Set.of() : EnumSet.copyOf(conditions);
  }

  /**
   * Why a report can't serve this purpose; empty where it can, as far as can be seen. That its last
   * column counts each person once can't be seen.
   */
  public Optional<Message> refusal(ReportTable table) {
    if (!table.report().isAboutParticipants()) {
      return Optional.of(Message.of("profile.report-source", table.report().name()));
    }
    if (!isHeaded(table.headers())) {
      String wanted = columns.stream().map(ReportColumn::header).collect(Collectors.joining(", "));
      String found = String.join(", ", table.headers());
      return Optional.of(
          Message.of("profile.report-columns", table.report().name(), found, wanted));
    }
    if (!isConditioned(table.conditions())) {
      return Optional.of(
          Message.of(
              "profile.report-conditions",
              table.report().name(),
              keys(effective(table.conditions())),
              keys(
                  conditions.stream()
                      .map(ReportCondition::key)
                      .collect(Collectors.toCollection(TreeSet::new)))));
    }
    if (!isCounted(table.rows())) {
      return Optional.of(Message.of("profile.report-figures", table.report().name()));
    }
    return Optional.empty();
  }

  private boolean isHeaded(List<String> headers) {
    if (headers.size() != columns.size()) {
      return false;
    }
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).isHeadedBy(headers.get(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isConditioned(Map<String, String> found) {
    Set<String> wanted = conditions.stream().map(ReportCondition::key).collect(Collectors.toSet());
    return effective(found).equals(wanted)
        && conditions.stream().allMatch(condition -> condition.holds(found));
  }

  /** What conditions are about; an operator of 0 means anything. */
  private static SortedSet<String> effective(Map<String, String> conditions) {
    SortedSet<String> keys = new TreeSet<>();
    conditions.forEach(
        (key, value) -> {
          String about = key.replaceFirst("_[a-z0-9]+$", "");
          String operator = conditions.get(about + ReportCondition.OPERATOR);
          boolean idle = operator == null ? value.isEmpty() : operator.equals("0");
          if (key.contains(":") && !idle) {
            keys.add(about);
          }
        });
    return keys;
  }

  private static String keys(Set<String> keys) {
    return keys.isEmpty() ? "–" : String.join(", ", keys);
  }

  /** A report that is not aggregated shows names where the figures should be. */
  private static boolean isCounted(List<List<String>> rows) {
    return rows.stream().allMatch(row -> row.get(row.size() - 1).matches("\\d{1,9}"));
  }
}

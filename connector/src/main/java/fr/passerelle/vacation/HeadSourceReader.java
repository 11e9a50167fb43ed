package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads where the head-count of a session comes from: a count at a date, or an attendance list. */
record HeadSourceReader(Findings findings, AttendanceLists lists) {

  private static final String NOBODY = "aucun";
  private static final Pattern ROWS = Pattern.compile("\\d{1,6}(?: ?[;,] ?\\d{1,6})*");
  private static final Kind<Integer> MINUTES = Kind.whole(0, 1440);

  static final Shape.Keys SHAPE =
      Shape.keys(
          Key.may("count", Kind.COUNT),
          Key.may("on", Kind.DAY),
          Key.may("attendance", Kind.TEXT),
          Key.may("minimumMinutes", MINUTES),
          Key.may("hosts", Kind.TEXT));

  @Nullable HeadSource read(String path, YamlNode node) {
    return StrictMapping.at(findings, path, node, SHAPE).flatMap(this::read).orElse(null);
  }

  private Optional<HeadSource> read(StrictMapping heads) {
    if (heads.has("count") == heads.has("attendance")) {
      heads.error("count", "", "oneHeadSource");
      return Optional.empty();
    }
    return heads.has("count") ? counted(heads) : attended(heads);
  }

  private static Optional<HeadSource> counted(StrictMapping heads) {
    Stream.of("minimumMinutes", "hosts")
        .filter(heads::has)
        .forEach(key -> heads.error(key, "", "notForCount", key));
    Optional<CountDefinition> count = heads.find("count", Kind.COUNT);
    Optional<LocalDate> on = heads.find("on", Kind.DAY);
    refuseAbsent(heads, "on");
    return count.flatMap(c -> on.map(o -> new HeadSource.ByCount(c, o)));
  }

  private Optional<HeadSource> attended(StrictMapping heads) {
    if (heads.has("on")) {
      heads.error("on", "", "notForAttendance", "on");
    }
    Optional<Integer> minimum = heads.find("minimumMinutes", MINUTES);
    Optional<String> hosts = heads.find("hosts", Kind.TEXT);
    refuseAbsent(heads, "minimumMinutes");
    refuseAbsent(heads, "hosts");
    Optional<AttendanceList> list =
        heads
            .find("attendance", Kind.TEXT)
            .flatMap(file -> lists.find(file, () -> heads.error("attendance", file, "noList")));
    return list.flatMap(
        found ->
            minimum.flatMap(
                least ->
                    hosts
                        .flatMap(rows -> rows(heads, rows, found))
                        .map(rows -> new HeadSource.Attended(found.attendance(least, rows)))));
  }

  /** The rows of those who held the session. */
  private static Optional<Set<Integer>> rows(
      StrictMapping heads, String written, AttendanceList list) {
    Set<Integer> rows = new TreeSet<>();
    if (written.equals(NOBODY)) {
      return Optional.of(rows);
    }
    if (!ROWS.matcher(written).matches()) {
      heads.error("hosts", written, "notRows");
      return Optional.empty();
    }
    Stream.of(written.split(" ?[;,] ?", -1)).map(Integer::valueOf).forEach(rows::add);
    rows.stream()
        .filter(row -> !list.has(row))
        .forEach(row -> heads.error("hosts", row.toString(), "noSuchRow", row, list.file()));
    return rows.stream().allMatch(list::has) ? Optional.of(rows) : Optional.empty();
  }

  private static void refuseAbsent(StrictMapping heads, String key) {
    if (!heads.has(key)) {
      heads.error(key, "", "missingKey", heads.path(key));
    }
  }
}

package fr.passerelle.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two days beside each other: each course as {@code NAME:people@day}, by the days of a month. */
class CountComparisonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "as before                       | A:5@1       | A:5@9        | -            | 1",
        "more                            | A:5@1       | A:6@9        | changed A    | 0",
        "one that came                   | A:5@1       | A:5@9 B:1@9  | came B       | 1",
        "one that came with nobody       | A:5@1       | A:5@9 B:0@9  | came B       | 1",
        "one that is not counted any more| A:5@1 B:2@1 | A:5@9 B:2@1  | went B       | 1",
        "one that was late               | A:5@1 B:2@1 | A:5@9 B:3@8  | changed B    | 1",
        "all at once                     | A:5@1 B:2@1 | A:4@9 B:2@1 C:1@9 | changed A, went B, came C | 0",
        "the first counts of all         | -           | A:5@9        | came A       | 0",
        "none since                      | A:5@1       | A:5@1        | -            | 1",
      })
  void saysWhatBecameOfEachCourse(
      String what, String before, String now, String changes, int unchanged) {
    CountComparison found = CountComparison.of(counts(before), counts(now), day(2));

    assertThat(said(found)).as(what).isEqualTo(changes == null ? "" : changes);
    assertThat(found.unchanged()).as(what).isEqualTo(unchanged);
    assertThat(found.isSince()).as(what).isEqualTo(!"none since".equals(what));
  }

  private static String said(CountComparison found) {
    return found.changes().stream()
        .map(
            change ->
                change.match(now -> "came ", before -> "went ", (before, now) -> "changed ")
                    + change.last().shortName())
        .collect(Collectors.joining(", "));
  }

  private static Instant day(int day) {
    return Instant.parse("2026-11-%02dT04:00:00Z".formatted(day));
  }

  private static List<CourseCount> counts(String words) {
    return words == null
        ? List.of()
        : Stream.of(words.split(" ", -1)).map(CountComparisonTest::count).toList();
  }

  private static CourseCount count(String word) {
    String[] parts = word.split("[:@]", -1);
    CountedCourse course =
        new CountedCourse(
            new SiteName("demo"),
            new CourseId(parts[0].charAt(0)),
            new ShortName(parts[0]),
            null,
            false);
    String roster = "participant;".repeat(Integer.parseInt(parts[1]));
    RosterReading reading =
        new RosterReading(
            course,
            day(Integer.parseInt(parts[2])),
            TestRoster.reading(roster).facts(),
            TestRoster.reading("").groupNames(),
            List.of());
    return new Counting(CountingRule.of(TestRoster.ROLES)).count(new SnapshotId(1), reading);
  }
}

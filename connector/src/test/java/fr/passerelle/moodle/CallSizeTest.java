package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What PHP or a web server would cut is never sent in one piece. */
class CallSizeTest {

  private final Courses courses = ScriptedSite.answering(call -> "[]").courses();

  private static List<NewCourse> some(int count, int customFields, int summaryLength) {
    return IntStream.range(0, count)
        .mapToObj(n -> course("2026-" + n, customFields, summaryLength))
        .toList();
  }

  private static NewCourse course(String key, int customFields, int summaryLength) {
    NewCourse it = Samples.newCourse(key);
    Map<String, String> fields = new TreeMap<>();
    IntStream.range(0, customFields).forEach(n -> fields.put("field" + n, "valeur"));
    return new NewCourse(
        it.shortName(),
        it.fullName(),
        it.idNumber(),
        it.category(),
        it.format(),
        it.sections(),
        "é".repeat(summaryLength),
        it.visible(),
        it.start(),
        it.end(),
        new TreeMap<>(fields));
  }

  private List<Integer> sizes(List<NewCourse> all) {
    List<List<NewCourse>> parts = courses.partsToCreate(all);
    assertThat(parts.stream().flatMap(List::stream).toList()).isEqualTo(all);
    return parts.stream().map(List::size).toList();
  }

  @Test
  void atMostFiftyCoursesGoIntoACall() {
    assertThat(sizes(some(120, 0, 10))).containsExactly(50, 50, 20);
  }

  /** Eleven values of its own and two a custom field: 31 a course, and 30 × 31 = 930. */
  @Test
  void atMost950ValuesGoIntoACall() {
    assertThat(sizes(some(70, 10, 10))).containsExactly(30, 30, 10);
  }

  /** “é” takes six bytes in a form, so a summary of 20,000 takes 120 kB. */
  @Test
  void atMost900KilobytesGoIntoACall() {
    assertThat(sizes(some(10, 0, 20_000))).containsExactly(7, 3);
  }

  @Test
  void aCourseThatIsTooLargeForAnyCallGoesAlone() {
    assertThat(sizes(some(3, 0, 200_000))).containsExactly(1, 1, 1);
  }

  @Test
  void nothingIsNoCall() {
    assertThat(courses.partsToCreate(List.of())).isEmpty();
  }

  @Test
  void whatWasNotCutIsRefused() {
    assertThatThrownBy(() -> courses.create(some(100, 0, 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 950 values");
  }
}

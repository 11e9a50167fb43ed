package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Moodle refuses with a whole call, or takes without a word, is known before. */
class CourseTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"<b>gras</b>", "a<b", "a<3", "fin <", "<!-- -->", "<?php"})
  void whatStripTagsAltersLooksLikeMarkup(String title) {
    assertThat(CourseText.looksLikeMarkup(title)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a < b", "R&D", "a > b", "« Lire »", "🎓", "<\tb"})
  void whatItLeavesAlonePasses(String title) {
    assertThat(CourseText.looksLikeMarkup(title)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a<b", " bord", "bord ", "deux\nlignes", "\u0007"})
  void whatMoodleRefusesIsNoFullName(String name) {
    assertThat(said(course(name, "topics", 5, Samples.START, null))).startsWith("fullname ");
  }

  @Test
  void aFullNameHasNoMoreThan254Characters() {
    assertThat(said(course("🎓".repeat(254), "topics", 5, Samples.START, null))).isEmpty();
    assertThat(said(course("x".repeat(255), "topics", 5, Samples.START, null))).contains("254");
  }

  @ParameterizedTest
  @CsvSource({"'Topics', 5", "'', 5", "'topics;', 5", "topics, -1", "topics, 53"})
  void formatsAndSectionsAreOnesThatMoodleCanHave(String format, int sections) {
    assertThat(said(course("Lire", format, sections, Samples.START, null))).isNotEmpty();
  }

  /** A timestamp in milliseconds would be the year 58608, and Moodle would take it. */
  @ParameterizedTest
  @CsvSource({
    "1969-12-31T23:59:59Z, ",
    "2026-09-01T00:00:00.500Z, ",
    "2026-09-01T00:00:00Z, 2026-09-01T00:00:00Z",
    "2026-09-01T00:00:00Z, 2026-08-31T00:00:00Z",
    "+58608-01-01T00:00:00Z, ",
  })
  void datesAreToTheSecondAndInOrder(Instant start, @Nullable Instant end) {
    assertThat(said(course("Lire", "topics", 5, start, end))).contains("date");
  }

  @Test
  void anUpdateIsHeldToTheSame() {
    ScriptedSite site = ScriptedSite.answering(call -> "{\"warnings\":[]}");

    assertThat(site.courses().update(List.of(Samples.rename(7, "a<b"), Samples.rename(8, "ab"))))
        .containsOnlyKeys(new CourseId(7))
        .extractingByKey(new CourseId(7))
        .extracting(CourseWarning::code)
        .isEqualTo(CourseWarning.NOT_SENT);
    assertThat(ScriptedSite.sent(site.calls.get(0)))
        .containsEntry("courses[0][id]", "8")
        .doesNotContainKey("courses[1][id]");
  }

  @Test
  void anUpdateToACategoryThatIsNotThereIsNotSent() {
    ScriptedSite site =
        ScriptedSite.answering(call -> "[{\"id\":4,\"name\":\"A\",\"parent\":0,\"sortorder\":1}]");
    CourseUpdate moved =
        new CourseUpdate(
            new CourseId(7),
            null,
            null,
            null,
            new CategoryId(5),
            null,
            null,
            null,
            null,
            null,
            new TreeMap<>());

    assertThat(site.courses().update(List.of(moved))).containsOnlyKeys(new CourseId(7));
    assertThat(site.calls).extracting(Call::function).containsExactly(ServiceFunction.CATEGORIES);
  }

  @Test
  void aCourseThatMoodleWouldRefuseIsNotSent() {
    ScriptedSite site = ScriptedSite.answering(call -> "[]");
    NewCourse tagged = course("Un <b>titre", "topics", 5, Samples.START, null);

    assertThatThrownBy(() -> site.courses().create(List.of(tagged)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("Un <b>titre");
    assertThat(site.calls).isEmpty();
  }

  private static String said(NewCourse course) {
    return CourseText.wrong(course).map(wrong -> wrong.in(Locale.ENGLISH)).orElse("");
  }

  private static NewCourse course(
      String fullName, String format, int sections, Instant start, @Nullable Instant end) {
    return new NewCourse(
        new ShortName("C7"),
        fullName,
        new IdNumber("2026-0001"),
        new CategoryId(4),
        format,
        sections,
        "",
        false,
        start,
        end,
        new TreeMap<>());
  }
}

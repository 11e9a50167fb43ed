package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.CategoryId;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.CourseUpdate;
import fr.passerelle.moodle.CustomField;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {

  private static final Instant START = Instant.parse("2026-11-30T23:00:00Z");
  private static final Instant END = Instant.parse("2026-12-18T22:59:59Z");
  private static final Course COURSE =
      new Course(
          new CourseId(7),
          new ShortName("C7"),
          "Lire",
          new IdNumber("2026-0001"),
          new CategoryId(6),
          "topics",
          "<p>a</p>\r\n<p>b</p>",
          false,
          START,
          END,
          null,
          null,
          new TreeMap<>(
              Map.of(
                  "pilote",
                  new CustomField("text", "Alix"),
                  "duree",
                  new CustomField("text", ""))));

  @ParameterizedTest
  @CsvSource({"' Lire '", "'Lire\n'", "Lire"})
  void whiteSpaceThatASiteMayDropIsNoDifference(String name) {
    assertThat(Differences.between(kept(name, START, END, Map.of()), COURSE).step()).isEmpty();
  }

  @Test
  void everyFieldIsShownBeforeAndAfter() {
    Step.Change change =
        change(
            new KeptFields(
                "Écrire",
                "<p>c</p>",
                END,
                END.plusSeconds(1),
                new TreeMap<>(Map.of("pilote", "Sacha", "duree", "90"))));
    assertThat(change.changes())
        .containsExactly(
            new FieldChange("fullname", "Lire", "Écrire"),
            new FieldChange("summary", "<p>a</p>\r\n<p>b</p>", "<p>c</p>"),
            new FieldChange("startdate", "2026-11-30T23:00:00Z", "2026-12-18T22:59:59Z"),
            new FieldChange("enddate", "2026-12-18T22:59:59Z", "2026-12-18T23:00:00Z"),
            new FieldChange("customfield:duree", "", "90"),
            new FieldChange("customfield:pilote", "Alix", "Sacha"));
    assertThat(change.update())
        .isEqualTo(
            new CourseUpdate(
                new CourseId(7),
                null,
                "Écrire",
                null,
                null,
                null,
                "<p>c</p>",
                null,
                END,
                END.plusSeconds(1),
                new TreeMap<>(Map.of("pilote", "Sacha", "duree", "90"))));
  }

  @Test
  void oneDateIsSentWithTheOther() {
    CourseUpdate update = change(kept("Lire", null, END.plusSeconds(1), Map.of())).update();
    assertThat(update.start()).isEqualTo(START);
    assertThat(update.end()).isEqualTo(END.plusSeconds(1));
    assertThat(update.fullName()).isNull();
  }

  @Test
  void whatTheRequestDoesNotSayStays() {
    assertThat(Differences.between(kept("Lire", null, null, Map.of()), COURSE).step()).isEmpty();
  }

  @Test
  void aFieldThatTheCourseDoesNotHaveIsPassedOver() {
    assertThat(Differences.between(kept("Lire", START, END, Map.of("absent", "x")), COURSE).step())
        .isEmpty();
  }

  @Test
  void onlyTheCustomFieldsThatDifferAreSent() {
    Step.Change change = change(kept("Lire", START, END, Map.of("pilote", "Alix", "duree", "90")));
    assertThat(change.update().customFields()).containsExactly(Map.entry("duree", "90"));
    assertThat(change.update().start()).isNull();
  }

  private static Step.Change change(KeptFields wanted) {
    return Differences.between(wanted, COURSE).step().orElseThrow();
  }

  private static KeptFields kept(
      String name, @Nullable Instant start, @Nullable Instant end, Map<String, String> fields) {
    SortedMap<String, String> sorted = new TreeMap<>(fields);
    return new KeptFields(name, "<p>a</p>\n<p>b</p>", start, end, sorted);
  }
}

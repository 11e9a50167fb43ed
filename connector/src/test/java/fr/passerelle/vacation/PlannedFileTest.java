package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlannedFileTest {

  private static final String GOOD =
      """
      reference: 2026-0001
      title: Essai
      planned:
        tutoring:
          groups:
          - {candidates: 12, tutors: 1}
          - {candidates: 8, tutors: 2}
        design:
          vacations: 21
          override: {author: responsable, on: 2026-09-01, reason: parcours long}
        update: {vacations: 5, designedOn: 2025-10-01, date: 2026-12-01}
        virtualClasses:
        - {nature: animation, hours: 1 h 20, participants: 20, trainers: 2}
        - {}
        faceToFace:
        - {hours: "6", participants: 20, trainers: 1}
      """;

  @Test
  void readsWhatARequestPlansAndLeavesTheRestOfTheFile() {
    PlannedWork work = read(GOOD).work().orElseThrow();

    assertThat(work.tutoring())
        .isEqualTo(
            PlannedTutoring.byGroup(
                List.of(
                    new PlannedGroup(12, OptionalInt.of(1)),
                    new PlannedGroup(8, OptionalInt.of(2)))));
    assertThat(work.acts())
        .extracting(act -> act.activity().code() + " " + act.source().place())
        .containsExactly(
            "conception 9:5",
            "mise_a_jour 11:11",
            "classe_virtuelle 13:5",
            "classe_virtuelle 14:5",
            "presentiel 16:5");
    assertThat(work.acts().get(1).on()).isEqualTo(LocalDate.of(2026, 12, 1));
    assertThat(work.acts().get(2).work())
        .isEqualTo(new Work.Session("animation", Fraction.of(4, 3), new HeadSource.Planned(20)));
    assertThat(work.acts().get(2).people()).hasValue(2);
    assertThat(work.acts().get(3).work()).isEqualTo(new Work.Session(null, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: Essai", "- planned", "title: &a Essai\nformat: *a"})
  void plansNothingWhereTheFileSaysNothing(String text) {
    assertThat(read(text)).isEqualTo(new PlannedFile.Reading(done(), List.of()));
  }

  private static Optional<PlannedWork> done() {
    return Optional.of(PlannedWork.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "planned: 20 | 1:10 | Keys with values are expected here.",
        "planned: {tutorat: {}} | 1:11 | “tutorat” is not a key here.",
        "planned: {tutoring: {}} | 1:21 | either for the whole course",
        "planned: {tutoring: {candidates: 3, groups: [{candidates: 1, tutors: 1}]}} | 1:21 | either",
        "planned: {tutoring: {tutors: 3, groups: [{candidates: 1, tutors: 1}]}} | 1:21 | either",
        "planned: {tutoring: {candidates: -1}} | 1:34 | not a whole number from 0 to 99999",
        "planned: {tutoring: {groups: [{candidates: 1}]}} | 1:31 | tutors",
        "planned: {virtualClasses: {hours: 3}} | 1:27 | A list is expected here.",
        "planned: {virtualClasses: [{hours: trois}]} | 1:36 | not a duration",
        "planned: {faceToFace: [{trainers: 0}]} | 1:35 | not a whole number from 1 to 99",
        "planned: {design: {vacation: 15}} | 1:20 | “vacation” is not a key here.",
        "planned: {design: {override: {author: moi}}} | 1:30 | reason",
      })
  void refusesWhatIsNotExactlyRightWithItsPlace(String text, String place, String said) {
    PlannedFile.Reading reading = read(text);

    assertThat(reading.work()).isEmpty();
    assertThat(reading.problems()).extracting(Problem::where).contains("r.yaml:" + place);
    assertThat(reading.problems())
        .extracting(problem -> problem.message().in(Locale.ENGLISH))
        .anyMatch(message -> message.contains(said));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "title: [", "planned: {"})
  void plansNothingOfAFileThatCannotBeRead(String text) {
    assertThat(read(text).work()).isEmpty();
    assertThat(read(text).problems()).hasSize(1);
  }

  @Test
  void tellsOfAMistypedKeyOnce() {
    assertThat(read("planned: {tutoring: {candidats: 20}}").problems()).hasSize(1);
  }

  @Test
  void refusesWhatLooksLikeANumenWithoutRepeatingIt() {
    PlannedFile.Reading reading = read("planned: {virtualClasses: [{nature: 11A22" + "33333BCD}]}");

    assertThat(reading.work()).isEmpty();
    assertThat(reading.problems().toString()).doesNotContain("33333");
  }

  private static PlannedFile.Reading read(String text) {
    return PlannedFile.read("r.yaml", text.getBytes(StandardCharsets.UTF_8));
  }
}

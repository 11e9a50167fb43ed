package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.moodle.IdNumber;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ForecastTest {

  private static final LocalDate DAY = LocalDate.of(2024, 1, 15);

  @Test
  void hasOneLineForEachPlaceWithItsOperations() {
    Forecast forecast =
        forecast(
            planned(
                "2026-0001",
                """
                planned:
                  tutoring: {groups: [{candidates: 12, tutors: 1}, {candidates: 8, tutors: 2}]}
                  design: {vacations: 15}
                  virtualClasses: [{nature: animation, hours: 3, participants: 20, trainers: 2}]
                """));

    assertThat(said(forecast))
        .containsExactly(
            "tutorat 12: group 1, tutor 1 of 1 = 67.50",
            "tutorat 8: group 2, tutor 1 of 2 = 22.50",
            "tutorat 8: group 2, tutor 2 of 2 = 22.50",
            "conception null: whole course = 675.00",
            "classe_virtuelle 20: session 1, trainer 1 of 2 = 101.25",
            "classe_virtuelle 20: session 1, trainer 2 of 2 = 101.25");
    assertThat(forecast.lines()).allMatch(line -> line.state() == LineState.PREVISIONNEL);
    assertThat(LineEvent.values())
        .allMatch(event -> StateTable.next(LineState.PREVISIONNEL, event).isEmpty());
    assertThat(forecast.lines()).noneMatch(line -> line.operations().isEmpty());
    assertThat(forecast.sum()).isEqualTo(new BudgetSum(euros("990.00"), 6, 0));
    assertThat(forecast.under(BudgetLine.DISTANCIEL).amount()).isEqualTo("202.50");
    assertThat(forecast.under(BudgetLine.PRESENTIEL).isEmpty()).isTrue();
  }

  @Test
  void asksForWhatThePlanDoesNotSayInsteadOfGuessing() {
    Forecast forecast =
        forecast(
            planned(
                "2026-0001",
                """
                planned:
                  tutoring: {candidates: 20}
                  design: {}
                  update: {vacations: 5}
                  virtualClasses:
                  - {nature: animation, hours: 3, participants: 20}
                  - {nature: animation, hours: 3, trainers: 2}
                  - {nature: animation, participants: 20, trainers: 1}
                  - {hours: 3, participants: 20, trainers: 1}
                """));

    assertThat(said(forecast))
        .containsExactly(
            "tutorat 20: whole course ? Candidates are planned, but nothing says how many tutors"
                + " are to follow them.",
            "conception null: whole course ? Nobody has decided the number of vacations.",
            "mise_a_jour null: whole course ? Nobody knows when the course was designed, so the school"
                + " year can’t be compared.",
            "classe_virtuelle 20: session 1 ? Nothing says how many trainers are to hold the"
                + " session.",
            "classe_virtuelle null: session 2 ? Nothing says how many people are expected at the"
                + " session.",
            "classe_virtuelle 20: session 3, trainer 1 of 1 ? The duration of the session is not given.",
            "classe_virtuelle 20: session 4, trainer 1 of 1 ? The nature of the session is not given.");
    assertThat(forecast.sum()).isEqualTo(new BudgetSum(euros("0.00"), 7, 7));
  }

  @Test
  void takesTheNumberOfTutorsFromTheRequestWhereThePlanLeavesItOut() {
    PlannedCourse course =
        new PlannedCourse(
            new IdNumber("2026-0001"),
            "Essai",
            2,
            false,
            work("planned: {tutoring: {candidates: 20}}"));

    assertThat(said(forecast(course)))
        .containsExactly(
            "tutorat 20: whole course, tutor 1 of 2 = 56.25",
            "tutorat 20: whole course, tutor 2 of 2 = 56.25");
  }

  @Test
  void neverHasAnAmountFaceToFaceWithoutARule() {
    PlannedWork sessions =
        work(
            "planned: {faceToFace: [{nature: animation, hours: 6, participants: 20, trainers: 1}]}");
    PlannedCourse silent =
        new PlannedCourse(new IdNumber("2026-0001"), "Essai", 0, true, PlannedWork.NONE);
    PlannedCourse planned =
        new PlannedCourse(new IdNumber("2026-0002"), "Essai", 0, true, sessions);

    Forecast forecast = forecast(silent, planned);

    assertThat(said(forecast))
        .containsExactly(
            "presentiel null: whole course ? The request says that there is a part face to face,"
                + " but plans no session of it.",
            "presentiel 20: session 1, trainer 1 of 1 ! The rules say nothing under “faceToFace”.");
    assertThat(forecast.under(BudgetLine.PRESENTIEL)).isEqualTo(new BudgetSum(euros("0.00"), 2, 2));
  }

  @Test
  void keepsACourseForWhichNothingIsPlanned() {
    Forecast forecast =
        forecast(new PlannedCourse(new IdNumber("2026-0001"), "Essai", 2, false, PlannedWork.NONE));

    assertThat(forecast.courses()).hasSize(1);
    assertThat(forecast.courses().get(0).sum().isEmpty()).isTrue();
  }

  @Test
  void leavesTheBoundsOnlyWithAMotivatedOverride() {
    String override = ", override: {author: responsable, on: 2024-01-10, reason: long}";

    assertThat(said(forecast(planned("1", "planned: {design: {vacations: 21}}"))))
        .allMatch(line -> line.contains(" ! "));
    assertThat(said(forecast(planned("1", "planned: {design: {vacations: 21" + override + "}}"))))
        .containsExactly("conception null: whole course = 945.00");
  }

  @Test
  void holdsTheCeilingsOfTheRulesAgainstThePlan() {
    PayRules capped =
        TestRules.accepted(
            text(Map.of())
                + """
                ceilings:
                  tutorat:
                    per: ligne_budgetaire
                    activities: [tutorat]
                    effect: plafonner
                    leftoverCent: [{from: 2023-09-01, value: plus_fort_reste, status: confirme, reference: essai}]
                    amount: [{from: 2023-09-01, value: 90.00, status: confirme, reference: essai}]
                """);

    Forecast forecast =
        new ForecastCalculator(capped)
            .compute(DAY, List.of(followed("2026-0001", 20), followed("2026-0002", 20)));

    assertThat(forecast.sum().amount()).isEqualTo("90.00");
    assertThat(forecast.lines()).allMatch(line -> line.notes().size() == 1);
  }

  @Test
  void refusesAReferenceThatComesTwice() {
    assertThatThrownBy(() -> forecast(followed("2026-0001", 20), followed("2026-0001", 8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two plans of 2026-0001");
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void isReadBackAsItWasWrittenAndInWhateverOrderThePlansCame(long seed) {
    List<PlannedCourse> courses = courses(new Random(seed));
    List<PlannedCourse> turned = new ArrayList<>(courses);
    Collections.shuffle(turned, new Random(seed + 1));
    byte[] bytes = ForecastJson.write(forecast(courses.toArray(PlannedCourse[]::new)));

    assertThat(ForecastJson.write(forecast(turned.toArray(PlannedCourse[]::new)))).isEqualTo(bytes);
    assertThat(ForecastJson.write(ForecastJson.read(bytes))).isEqualTo(bytes);
  }

  @Test
  void isNotReadBackWhereSomebodyChangedIt() {
    String text =
        new String(ForecastJson.write(forecast(followed("2026-0001", 20))), StandardCharsets.UTF_8);

    for (String changed :
        List.of(
            text.replace("112.50", "912.50"),
            text + " ",
            "{}",
            "nothing",
            "{\"formatVersion\":1}")) {
      assertThatThrownBy(() -> ForecastJson.read(changed.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(PerHeadMode.class)
  void neverComesToLessWithOneMorePlannedCandidate(PerHeadMode mode) {
    for (Scope scope : Scope.values()) {
      ForecastCalculator calculator =
          new ForecastCalculator(
              TestRules.accepted(text(Map.of("mode", mode.code(), "scope", scope.code()))));
      Random random = new Random(7);
      for (int round = 0; round < 40; round++) {
        List<PlannedCourse> before = courses(random);
        int grown = random.nextInt(before.size());
        List<PlannedCourse> after = new ArrayList<>(before);
        after.set(grown, oneMore(before.get(grown)));

        assertThat(calculator.compute(DAY, after).sum().amount())
            .as("%s %s %s", mode, scope, before)
            .isGreaterThanOrEqualTo(calculator.compute(DAY, before).sum().amount());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void differsFromItselfNowhere(long seed) {
    PayTally tally = PayTally.of(forecast(courses(new Random(seed)).toArray(PlannedCourse[]::new)));
    PayComparison comparison = PayComparison.of(tally, tally);

    assertThat(comparison.rows()).isNotEmpty();
    assertThat(comparison.rows()).allMatch(row -> row.gap().known().orElseThrow().signum() == 0);
    assertThat(comparison.total().known()).hasValue(euros("0.00"));
    assertThat(comparison.byCourse().values())
        .allMatch(gap -> gap.known().orElseThrow().signum() == 0);
    assertThat(comparison.byBudgetLine().values())
        .allMatch(gap -> gap.known().orElseThrow().signum() == 0);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void addsUpToTheSameByCourseAndByLineOfTheBudget(long seed) {
    Random random = new Random(seed);
    PayComparison comparison =
        PayComparison.of(
            PayTally.of(forecast(courses(random).toArray(PlannedCourse[]::new))),
            PayTally.of(forecast(courses(random).toArray(PlannedCourse[]::new))));

    assertThat(comparison.byCourse().values().stream().reduce(Gap.NONE, Gap::plus))
        .isEqualTo(comparison.total());
    assertThat(comparison.byBudgetLine().values().stream().reduce(Gap.NONE, Gap::plus))
        .isEqualTo(comparison.total());
  }

  static Stream<Long> seeds() {
    return Stream.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
  }

  /** Some courses with tutoring that can be computed, whole or by groups. */
  private static List<PlannedCourse> courses(Random random) {
    return IntStream.rangeClosed(1, 1 + random.nextInt(6))
        .mapToObj(
            i ->
                new PlannedCourse(
                    new IdNumber("2026-000" + i),
                    "Essai " + i,
                    1,
                    false,
                    new PlannedWork(tutoring(random), List.of())))
        .toList();
  }

  private static PlannedTutoring tutoring(Random random) {
    return random.nextBoolean()
        ? PlannedTutoring.whole(group(random))
        : PlannedTutoring.byGroup(
            Stream.generate(() -> group(random)).limit(1 + random.nextInt(4)).toList());
  }

  private static PlannedGroup group(Random random) {
    return new PlannedGroup(random.nextInt(60), OptionalInt.of(1 + random.nextInt(3)));
  }

  private static PlannedCourse oneMore(PlannedCourse course) {
    PlannedTutoring tutoring = Objects.requireNonNull(course.work().tutoring());
    List<PlannedGroup> groups = new ArrayList<>(tutoring.groups());
    groups.set(0, new PlannedGroup(groups.get(0).candidates() + 1, groups.get(0).tutors()));
    return new PlannedCourse(
        course.reference(),
        course.title(),
        course.tutors(),
        course.faceToFace(),
        new PlannedWork(new PlannedTutoring(tutoring.byGroup(), groups), List.of()));
  }

  private static PlannedCourse followed(String reference, int candidates) {
    return planned(reference, "planned: {tutoring: {candidates: " + candidates + ", tutors: 1}}");
  }

  private static PlannedCourse planned(String reference, String text) {
    return new PlannedCourse(new IdNumber(reference), "Essai", 0, false, work(text));
  }

  private static PlannedWork work(String text) {
    return PlannedFile.read("r.yaml", text.getBytes(StandardCharsets.UTF_8)).work().orElseThrow();
  }

  private static Forecast forecast(PlannedCourse... courses) {
    return new ForecastCalculator(TestRules.accepted(text(Map.of())))
        .compute(DAY, Arrays.asList(courses));
  }

  private static String text(Map<String, String> choices) {
    return TestRules.text(choices, "rules.yaml") + TestRules.text(choices, "sessions.yaml");
  }

  private static List<String> said(Forecast forecast) {
    return forecast.lines().stream()
        .map(
            line ->
                line.activity().code()
                    + " "
                    + line.heads()
                    + ": "
                    + line.says().in(Locale.ENGLISH)
                    + line.outcome()
                        .match(
                            it -> " = " + it.amount(),
                            it -> " ? " + it.reason().in(Locale.ENGLISH),
                            it -> " ! " + it.reasons().get(0).in(Locale.ENGLISH)))
        .toList();
  }

  private static BigDecimal euros(String amount) {
    return new BigDecimal(amount);
  }
}

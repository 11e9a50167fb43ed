package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PayCalculatorTest {

  private static final LocalDate DAY = LocalDate.of(2024, 1, 15);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Message SAID = Message.of("vacation.decimal", 3);

  @Test
  void showsACourseWithoutCandidatesWithNothingToPay() {
    assertThat(lines(new TestCourse(12).tutors(7)))
        .containsExactly("tutorat/academie/12/cours/7 a_valider 0.00");
    assertThat(lines(new TestCourse(12)))
        .containsExactly("tutorat/academie/12/cours/- a_valider 0.00");
  }

  @Test
  void leavesACourseWithoutATutorToAPerson() {
    assertThat(lines(new TestCourse(12).heads(20)))
        .containsExactly(
            "tutorat/academie/12/cours/- a_decider 20 candidates, but no tutor in the course.");
  }

  @Test
  void paysTheGroupsAndLeavesThePeopleOutsideThemToAPerson() {
    TestCourse course =
        new TestCourse(12).group(3, 8, 7).group(4, 5).group(5, 0).inNoGroup(6).heads(14);

    assertThat(lines(course))
        .containsExactly(
            "tutorat/academie/12/groupes:3/7 a_valider 45.00",
            "tutorat/academie/12/groupes:4/- a_decider 5 candidates in a group without a tutor.",
            "tutorat/academie/12/hors_groupe/- a_decider 6 candidates in no tutor’s group; people"
                + " of the groups without a tutor are among them.");
  }

  @Test
  void asksNothingAboutAGroupWithoutATutorWhoseCandidatesAreAllFollowed() {
    assertThat(lines(new TestCourse(12).group(3, 8, 7).group(4, 5).heads(8)))
        .containsExactly("tutorat/academie/12/groupes:3/7 a_valider 45.00");
  }

  @Test
  void paysNobodyTwiceForACandidateInTwoTutorsGroups() {
    TestCourse course =
        new TestCourse(12).group(3, 8, 7).group(4, 9, 8).group(5, 0, 9).inSeveralGroups(1);

    assertThat(lines(course))
        .containsExactly(
            "tutorat/academie/12/groupes:3/7 a_decider 1 candidate of this course in the groups of"
                + " several tutors: they would be paid twice.",
            "tutorat/academie/12/groupes:4/8 a_decider 1 candidate of this course in the groups of"
                + " several tutors: they would be paid twice.",
            "tutorat/academie/12/groupes:5/9 a_valider 0.00");
  }

  @Test
  void paysNobodyTwiceForACandidateInTwoGroupsOfTheSameTutor() {
    assertThat(lines(new TestCourse(12).group(3, 8, 7).group(4, 8, 7).heads(15)))
        .containsExactly(
            "tutorat/academie/12/groupes:3/7 a_decider 16 people counted by the groups, 15 in the"
                + " course: somebody is missing or counts twice, perhaps in two groups of the same"
                + " tutor.",
            "tutorat/academie/12/groupes:4/7 a_decider 16 people counted by the groups, 15 in the"
                + " course: somebody is missing or counts twice, perhaps in two groups of the same"
                + " tutor.");
  }

  @Test
  void asksAboutATutorWhoHoldsNoGroupWhereOthersDo() {
    assertThat(lines(new TestCourse(12).group(3, 8, 7).tutors(9)))
        .containsExactly(
            "tutorat/academie/12/cours/9 a_decider This tutor holds no group, though the course is"
                + " shared by groups.",
            "tutorat/academie/12/groupes:3/7 a_valider 45.00");
  }

  @Test
  void countsEverybodyOnceInThePoolAndSaysWhoIsOutsideTheGroups() {
    PayStatement statement =
        compute(
            Map.of("scope", "cours", "sharing", "egal"),
            new TestCourse(12).group(3, 12, 7).inNoGroup(4).inSeveralGroups(1).heads(16).count());

    assertThat(statement.total()).isEqualTo("90.00");
    assertThat(statement.line(1).notes())
        .extracting(note -> note.in(Locale.ENGLISH))
        .containsExactly("The course’s total includes 4 candidates in no tutor’s group.");
  }

  @Test
  void sharesAGroupOfTwoTutorsAndAddsUpTheGroupsOfTheSameTwo() {
    TestCourse course = new TestCourse(12).group(3, 4, 7, 8).group(4, 4, 7, 8).group(5, 8, 7);

    assertThat(
            describe(
                compute(Map.of("scope", "par_tuteur", "mode", "blocs_complets"), course.count())))
        .containsExactly(
            "tutorat/academie/12/groupes:3+4/7 a_valider 22.50",
            "tutorat/academie/12/groupes:3+4/8 a_valider 22.50",
            "tutorat/academie/12/groupes:5/7 a_valider 45.00");
  }

  @Test
  void doesNotShareByGroupsWhereATutorHoldsNone() {
    PayStatement statement =
        compute(Map.of("scope", "cours"), new TestCourse(12).group(3, 8, 7).tutors(9).count());

    assertThat(statement.in(PayState.A_DECIDER)).hasSize(2);
    assertThat(statement.total()).isEqualTo("0.00");
  }

  @Test
  void doesNotShareAPoolByGroupsThatShareACandidate() {
    PayStatement statement =
        compute(
            Map.of("scope", "cours"),
            new TestCourse(12).group(3, 8, 7).group(4, 9, 8).inSeveralGroups(1).heads(16).count());

    assertThat(statement.in(PayState.A_DECIDER)).hasSize(2);
  }

  @Test
  void refusesAnIncompleteCountForEveryTutor() {
    TestCourse course = new TestCourse(12).heads(20).tutors(7, 8).incomplete(SAID);

    assertThat(lines(course))
        .containsExactly(
            "tutorat/academie/12/cours/7 refuse 3", "tutorat/academie/12/cours/8 refuse 3");
  }

  @Test
  void refusesADefinitionThatTheSiteCannotServe() {
    PayStatement statement =
        compute(
            Map.of("count", "connectes"),
            new TestCourse(12)
                .heads(20)
                .tutors(7)
                .without(CountDefinition.CONNECTES, SAID)
                .count());

    assertThat(describe(statement))
        .containsExactly(
            "tutorat/academie/12/cours/7 refuse The count “connectes”, which pays by the rules, is"
                + " not available: 3");
  }

  @Test
  void refusesADateBeforeTheRulesAndSaysWhatIsMissing() {
    PayStatement statement =
        new PayCalculator(TestRules.usual(), PARIS)
            .compute(
                LocalDate.of(2023, 8, 31), List.of(new TestCourse(12).heads(20).tutors(7).count()));

    assertThat(statement.in(PayState.REFUSE)).hasSize(1);
    assertThat(describe(statement).get(0))
        .contains("rates.A has no value on 2023-08-31: the first begins on 2023-09-01.");
  }

  @ParameterizedTest
  @CsvSource({
    "2023-09-01, 40.00",
    "2024-08-31, 40.00",
    "2024-09-01, 45.00",
    "2025-08-31, 45.00",
    "2025-09-01, 0.00"
  })
  void paysAnOldDateByTheOldRateAndNothingAfterTheLast(LocalDate on, BigDecimal total) {
    String text =
        TestRules.text(Map.of())
            .replaceFirst(
                "(?m)^    - \\{from: 2023-09-01, value: 45.00, (.*)$",
                "    - {from: 2024-09-01, until: 2025-08-31, value: 45.00, $1\n"
                    + "    - {from: 2023-09-01, value: 40.00, $1");

    PayStatement statement =
        new PayCalculator(TestRules.accepted(text), PARIS)
            .compute(on, List.of(new TestCourse(12).heads(8).tutors(7).count()));

    assertThat(statement.total()).isEqualTo(total);
    assertThat(statement.in(PayState.REFUSE)).hasSize(total.signum() == 0 ? 1 : 0);
  }

  @Test
  void refusesAValueThatIsMarkedAsMissing() {
    String text =
        TestRules.text(Map.of())
            .replaceFirst("value: 45.00, currency: EUR, status: confirme", "status: manquant");

    PayStatement statement =
        new PayCalculator(TestRules.accepted(text), PARIS)
            .compute(DAY, List.of(new TestCourse(12).heads(20).tutors(7).count()));

    assertThat(describe(statement))
        .containsExactly(
            "tutorat/academie/12/cours/7 refuse rates.A is marked as missing (manquant) on"
                + " 2024-01-15.");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-15T22:59:59Z, false",
    "2024-01-15T23:00:00Z, true",
    "2024-01-16T08:00:00Z, true"
  })
  void saysWhereACountWasReadAfterItsDate(String takenAt, boolean late) {
    PayLine line =
        compute(Map.of(), new TestCourse(12).heads(8).tutors(7).takenAt(takenAt).count()).line(1);

    assertThat(line.notes().stream().anyMatch(n -> n.key().equals("vacation.note.lateReading")))
        .isEqualTo(late);
  }

  @Test
  void namesEveryHypothesisOnEveryLineThatItTouches() {
    PayRules shipped =
        RulesFile.read(RulesFile.SHIPPED, RulesFile.shipped())
            .match(rules -> rules, problems -> TestRules.usual());

    List<Message> notes =
        new PayCalculator(shipped, PARIS)
            .compute(DAY, List.of(new TestCourse(12).heads(20).tutors(7).count()))
            .line(1)
            .notes();

    assertThat(notes)
        .extracting(note -> note.in(Locale.ENGLISH))
        .containsExactly(
            "Hypothesis to be confirmed – Rate A: €45.00 a vacation",
            "Hypothesis to be confirmed – Incomplete blocks: each candidate gives his or her part"
                + " of a vacation (proportionnel)",
            "Hypothesis to be confirmed – Head-count that pays: people whose enrolment is active"
                + " (actifs)",
            "Hypothesis to be confirmed – Candidates added up: each tutor’s group by itself"
                + " (par_groupe)",
            "Hypothesis to be confirmed – Rounding of the amount, once: 2 decimals, halves"
                + " upwards");
  }

  @Test
  void givesTheSameBytesInWhateverOrderTheCoursesCome() {
    List<CourseCount> counts =
        List.of(
            new TestCourse(12).group(4, 9, 8).group(3, 8, 7).inNoGroup(2).heads(19).count(),
            new TestCourse(2).heads(20).tutors(7, 8, 9).count(),
            new TestCourse(100).heads(5).count());
    List<CourseCount> turned = new ArrayList<>(counts);
    Collections.reverse(turned);
    PayCalculator calculator = new PayCalculator(TestRules.usual(), PARIS);

    assertThat(StatementJson.write(calculator.compute(DAY, turned)))
        .isEqualTo(StatementJson.write(calculator.compute(DAY, counts)));
  }

  @Test
  void refusesToPayACourseTwice() {
    CourseCount count = new TestCourse(12).heads(8).tutors(7).count();

    assertThatThrownBy(() -> compute(Map.of(), count, count))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two counts of course 12 of site academie");
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void neverPaysMoreByFullBlocksNorLessByBegunOnesThanByParts(Scope scope) {
    CourseCount course =
        new TestCourse(12).group(3, 11, 7).group(4, 13, 8).group(5, 1, 7, 8).count();

    BigDecimal full = total(scope, "blocs_complets", course);
    BigDecimal parts = total(scope, "proportionnel", course);
    BigDecimal begun = total(scope, "blocs_commences", course);

    assertThat(full).isLessThanOrEqualTo(parts);
    assertThat(parts).isLessThanOrEqualTo(begun);
  }

  private static BigDecimal total(Scope scope, String mode, CourseCount course) {
    return compute(Map.of("scope", scope.code(), "mode", mode), course).total();
  }

  private static List<String> lines(TestCourse course) {
    return describe(compute(Map.of(), course.count()));
  }

  private static PayStatement compute(Map<String, String> choices, CourseCount... counts) {
    return new PayCalculator(TestRules.rules(choices), PARIS).compute(DAY, List.of(counts));
  }

  private static List<String> describe(PayStatement statement) {
    return statement.lines().stream().map(PayCalculatorTest::describe).toList();
  }

  private static String describe(PayLine line) {
    String what =
        line.outcome()
            .match(
                sum -> sum.amount().toPlainString(),
                question -> question.reason().in(Locale.ENGLISH),
                refusal -> refusal.reasons().get(0).in(Locale.ENGLISH));
    return line.key() + " " + line.state().code() + " " + what;
  }
}

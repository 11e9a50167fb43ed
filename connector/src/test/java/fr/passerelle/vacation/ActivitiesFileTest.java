package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivitiesFileTest {

  private static final LocalDate DAY = LocalDate.of(2024, 1, 15);

  private static final String GOOD =
      """
      formatVersion: 1
      acts:
        - id: conception-1
          kind: conception
          course: 12
          date: 2024-01-15
          people: {7: 1, 8: 2}
          vacations: 14
          decidedBy: EAFC
          decidedOn: 2024-01-10
        - id: cv-1
          kind: classe_virtuelle
          request: 2026-1012
          date: 2024-01-15
          people: {7: 1}
          nature: animation
          hours: 1 h 20
          heads: {count: actifs, on: 2024-01-14}
      nonPayable:
        - {person: 9, reason: decharge, from: 2023-09-01, until: 2024-08-31}
      """;

  @Test
  void readsDecisionsSessionsAndWhoMayNotBePaid() {
    Activities read = ActivitiesFile.read("a.yaml", bytes(GOOD)).activities().orElseThrow();

    assertThat(read.acts()).extracting(Act::id).containsExactly("conception-1", "cv-1");
    Act session = read.acts().get(1);
    assertThat(session.source()).hasToString("a.yaml:11:5");
    assertThat(session.work())
        .isEqualTo(
            new Work.Session(
                "animation",
                Fraction.of(4, 3),
                new HeadSource.ByCount(CountDefinition.ACTIFS, LocalDate.of(2024, 1, 14))));
    assertThat(session.course().means(new TestCourse(12).count())).isTrue();
    assertThat(session.course().means(new TestCourse(13).count())).isFalse();
    assertThat(read.nonPayables()).extracting(NonPayable::reason).containsExactly("decharge");
  }

  @Test
  void saysEverythingThatIsWrongAtOnceWithItsPlace() {
    String broken =
        GOOD.replace("course: 12", "course: 12\n    request: x")
            .replace("1 h 20", "longtemps")
            .replace("nature: animation", "vacations: 3")
            .replace("reason: decharge", "raison: decharge")
            .replace("id: cv-1", "id: 08E0312345ABC");

    List<Problem> problems = ActivitiesFile.read("a.yaml", bytes(broken)).problems();

    assertThat(problems)
        .extracting(problem -> problem.message().key().replace("vacation.rules.", ""))
        .containsExactlyInAnyOrder(
            "oneCourse", "notHours", "notForKind", "missingKey", "unknownKey", "numen");
    assertThat(problems).allSatisfy(p -> assertThat(p.where()).matches("a\\.yaml:\\d+:\\d+"));
    assertThat(problems.toString()).doesNotContain("08E0312345ABC");
  }

  @Test
  void refusesTwoActsOfOneName() {
    assertThat(
            ActivitiesFile.read("a.yaml", bytes(GOOD.replace("cv-1", "conception-1"))).problems())
        .extracting(problem -> problem.message().key())
        .containsExactly("vacation.rules.twice");
  }

  @ParameterizedTest
  @CsvSource({
    "vacations: 14, undecided",
    "decidedBy: EAFC, unsigned",
    "'people: {7: 1, 8: 2}', noPeople"
  })
  void leavesToAPersonWhatTheFileDoesNotSay(String left, String question) {
    Activities read =
        ActivitiesFile.read("a.yaml", bytes(GOOD.replace("    " + left + "\n", "")))
            .activities()
            .orElseThrow();

    PayLine line = computed(read.acts().get(0)).get(0);

    String reason = line.outcome().match(c -> "", open -> open.reason().key(), refusal -> "");
    assertThat(reason).isEqualTo("vacation.open." + question);
  }

  @Test
  void namesTheCellThatTheShippedTableLacks() {
    Act act = session(15);

    Outcome outcome = shipped(act).get(0).outcome();

    String said =
        outcome.match(
            c -> "",
            o -> "",
            r -> r.reasons().get(0).in(Locale.FRENCH) + r.hint().in(Locale.FRENCH));
    assertThat(said)
        .contains("barème incomplet", "15 personnes", "2 formateurs")
        .contains("virtualClasses.table.classe_virtuelle", "grenoble-2023.yaml");
  }

  @Test
  void givesTheVacationsOfTheKnownCellWithoutEuros() {
    Outcome outcome = shipped(session(20)).get(0).outcome();

    assertThat(outcome.state()).isEqualTo(PayState.A_DECIDER);
    Fraction vacations =
        outcome.match(
            c -> Fraction.ZERO,
            o -> o.vacations() == null ? Fraction.ZERO : o.vacations(),
            r -> Fraction.ZERO);
    assertThat(vacations).isEqualTo(Fraction.of(9, 4));
  }

  @Test
  void sharesADecisionToTheCentOnlyWhereTheRulesSayWhoGetsTheCentLeft() {
    Activities read = ActivitiesFile.read("a.yaml", bytes(GOOD)).activities().orElseThrow();

    assertThat(computed(read.acts().get(0))).allMatch(line -> line.state() == PayState.REFUSE);
    assertThat(shipped(read.acts().get(0)))
        .extracting(line -> line.outcome().match(c -> c.amount().toPlainString(), o -> "", r -> ""))
        .containsExactly("210.00", "420.00");
  }

  @Test
  void explainsAnActByWhatWasDeclared() {
    Activities read = ActivitiesFile.read("a.yaml", bytes(GOOD)).activities().orElseThrow();
    PayStatement statement = statement(shippedRules(), read.acts().get(0));

    assertThat(Explanation.of(statement, statement.line(1)).in(Locale.ENGLISH))
        .contains("Declared: design “conception-1”, a.yaml:3:5", "Decided by EAFC on 2024-01-10")
        .contains("Decision: 14 vacations, within 10 to 20", "Person: number 7")
        .doesNotContain("headsPerVacation", "reading number");
  }

  private static Act session(int heads) {
    Activities read =
        ActivitiesFile.read(
                "a.yaml",
                bytes(
                    GOOD.replace("nature: animation", "nature: classe_virtuelle")
                        .replace("1 h 20", "3")))
            .activities()
            .orElseThrow();
    Act act = read.acts().get(1);
    return new Act(
        act.id(),
        act.source(),
        act.activity(),
        new CourseKey(new CourseId(12), null),
        act.on(),
        new TreeMap<>(
            Map.of(
                new UserId(7), Fraction.ONE,
                new UserId(8), Fraction.ONE)),
        new Work.Session("classe_virtuelle", Fraction.of(3), new HeadSource.Planned(heads)));
  }

  private static List<PayLine> computed(Act act) {
    return statement(TestRules.usual(), act).lines();
  }

  private static List<PayLine> shipped(Act act) {
    return statement(shippedRules(), act).lines();
  }

  private static PayRules shippedRules() {
    return RulesFile.read(RulesFile.SHIPPED, RulesFile.shipped())
        .match(
            rules -> rules,
            problems -> {
              throw new AssertionError(problems.toString());
            });
  }

  private static PayStatement statement(PayRules rules, Act act) {
    Declarations declared =
        new Declarations(
            List.of(), List.of(new CourseAct(act, new TestCourse(12).count())), List.of());
    return new PayCalculator(rules, ZoneId.of("Europe/Paris")).compute(DAY, List.of(), declared);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActLinesTest {

  private static final HeadSource ACTIVE =
      new HeadSource.ByCount(CountDefinition.ACTIFS, Clerk.DAY);
  private static final PayRules RULES =
      TestRules.accepted(
          TestRules.text(Map.of(), "rules.yaml") + TestRules.text(Map.of(), "sessions.yaml"));

  @Test
  void takesTheHeadsOfASessionFromTheCountThatItNames() {
    PayLine line = line(session("animation", Fraction.of(3), ACTIVE), course());

    assertThat(amount(line)).isEqualTo("101.25");
    assertThat(line.evidence().paying()).isEqualTo(CountDefinition.ACTIFS);
    assertThat(facts(line))
        .containsExactly(
            "Nature of the session: animation",
            "Duration: 3 h",
            "Head-count: the count “actifs” of 2024-01-15");
  }

  @Test
  void takesThemFromAnAttendanceListWithoutAPayingCount() {
    Attendance attendance = new Attendance("liste.csv", "a".repeat(64), 25, 45, 20);

    PayLine line =
        line(session("animation", Fraction.of(3), new HeadSource.Attended(attendance)), course());

    assertThat(line.state()).isEqualTo(PayState.A_VALIDER);
    assertThat(line.evidence().paying()).isNull();
    assertThat(facts(line).get(2)).contains("20 people present of 25", "45 minutes", "liste.csv");
  }

  @ParameterizedTest
  @CsvSource({"nature, noNature, 2", "hours, noHours, 2", "heads, noHeads, 2", "all, noNature, 0"})
  void asksForWhatASessionLacks(String lacks, String question, int facts) {
    boolean all = lacks.equals("all");
    PayLine line =
        line(
            session(
                all || lacks.equals("nature") ? null : "animation",
                all || lacks.equals("hours") ? null : Fraction.of(3),
                all || lacks.equals("heads") ? null : ACTIVE),
            course());

    assertThat(reason(line)).isEqualTo("vacation.open." + question);
    assertThat(facts(line)).hasSize(facts);
  }

  @Test
  void refusesASessionWhoseCountIsNotKnown() {
    Work work = session("animation", Fraction.of(3), ACTIVE);
    Message why = Message.of("vacation.open.noPeople");

    assertThat(reason(line(work, course().without(CountDefinition.ACTIFS, why))))
        .isEqualTo("vacation.refused.notAvailable");
    assertThat(reason(line(work, course().incomplete(why)))).isEqualTo(why.key());
  }

  @Test
  void refusesASessionThatTheRulesSayNothingOf() {
    Work work = session("animation", Fraction.of(3), ACTIVE);

    PayLine line = statement(TestRules.usual(), Activity.CLASSE_VIRTUELLE, work, course()).line(1);

    assertThat(reason(line)).isEqualTo("vacation.refused.noRule");
  }

  @Test
  void tellsWhatWasDecidedAndWhenTheCourseWasDesigned() {
    LocalDate before = LocalDate.of(2022, 10, 3);
    Work work = new Work.Decided(OptionalInt.of(5), "EAFC", Clerk.DAY, null, before);

    PayLine line = statement(RULES, Activity.MISE_A_JOUR, work, course()).line(1);

    assertThat(facts(line))
        .containsExactly("Decided by EAFC on 2024-01-15", "Designed on 2022-10-03");
    assertThat(
            facts(
                statement(
                        RULES,
                        Activity.MISE_A_JOUR,
                        new Work.Decided(OptionalInt.empty(), null, null, null, null),
                        course())
                    .line(1)))
        .isEmpty();
  }

  private static TestCourse course() {
    return new TestCourse(12).heads(20);
  }

  private static Work session(
      @Nullable String nature, @Nullable Fraction hours, @Nullable HeadSource heads) {
    return new Work.Session(nature, hours, heads);
  }

  private static PayLine line(Work work, TestCourse course) {
    return statement(RULES, Activity.CLASSE_VIRTUELLE, work, course).line(1);
  }

  private static PayStatement statement(
      PayRules rules, Activity activity, Work work, TestCourse course) {
    Act act =
        new Act(
            "acte-1",
            new ActSource("a.yaml", "3:5", "0".repeat(64)),
            activity,
            new CourseKey(new CourseId(12), null),
            Clerk.DAY,
            new TreeMap<>(Map.of(new UserId(7), Fraction.ONE, new UserId(8), Fraction.ONE)),
            work);
    Declarations declared =
        new Declarations(List.of(), List.of(new CourseAct(act, course.count())), List.of());
    return new PayCalculator(rules, ZoneId.of("Europe/Paris"))
        .compute(Clerk.DAY, List.of(), declared);
  }

  private static List<String> facts(PayLine line) {
    DeclaredAct act = line.act();
    return act == null
        ? List.of()
        : act.facts().stream().map(fact -> fact.in(Locale.ENGLISH)).toList();
  }

  private static String amount(PayLine line) {
    return line.outcome().match(c -> c.amount().toPlainString(), open -> "", refused -> "");
  }

  private static String reason(PayLine line) {
    return line.outcome()
        .match(c -> "", open -> open.reason().key(), refused -> refused.reasons().get(0).key());
  }
}

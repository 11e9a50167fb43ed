package fr.passerelle.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.enrolment.CountExplanation.Explained;
import fr.passerelle.moodle.UserId;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Who is in a figure and who is not, in the words of {@link TestRoster}. */
class CountExplanationTest {

  private static CountExplanation explain(CountingRule rule, String roster) {
    return new Counting(rule).explain(TestRoster.reading(roster));
  }

  private static CountingRule rule(boolean keepStaff, boolean ours, Long... excluded) {
    CountingRule usual = CountingRule.of(TestRoster.ROLES);
    return new CountingRule(
        usual.learner(),
        usual.staff(),
        usual.tutor(),
        keepStaff,
        List.of(excluded).stream().map(UserId::new).collect(Collectors.toCollection(TreeSet::new)),
        ours,
        true);
  }

  /** {@code counted 1, 2; reason 3}. */
  private static String said(Explained part) {
    return "counted "
        + numbers(part.counted())
        + part.leftOut().entrySet().stream()
            .map(it -> "; " + it.getKey().code() + " " + numbers(it.getValue()))
            .collect(Collectors.joining());
  }

  private static String numbers(SortedSet<?> people) {
    return people.isEmpty()
        ? "nobody"
        : people.stream().map(Object::toString).collect(Collectors.joining(", "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inscrits  | participant; tuteur; formateur              | counted 1; no-learner-role 2, 3",
        "inscrits  | participant; participant tuteur             | counted 1; staff 2",
        "inscrits  | tuteur                                      | counted nobody; no-learner-role 1",
        "actifs    | participant; participant ended              | counted 1; enrolment-not-active 2",
        "actifs    | participant; participant locked             | counted 1; account-suspended 2",
        "actifs    | participant ended locked                    | counted nobody; enrolment-not-active 1",
        "actifs    | participant state?; participant account?    | counted nobody; enrolment-unknown 1; account-unknown 2",
        "actifs    | participant tuteur ended; tuteur            | counted nobody",
        "connectes | participant; participant never              | counted 1; never-opened 2",
        "connectes | participant never ended; participant access? | counted nobody; access-unknown 2",
        "acheves   | participant done; participant undone        | counted 1; not-completed 2",
        "acheves   | participant done; participant               | counted 1; completion-unknown 2",
        "attestes  | participant attested ended; participant unattested | counted 1; not-on-list 2",
      })
  void eachIsInOrHasItsFirstReason(String definition, String roster, String expected) {
    CountExplanation explanation = explain(rule(false, false), roster);

    assertThat(said(explanation.of(CountDefinition.of(definition)).orElseThrow()))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true  | false | 9 | participant tuteur                    | counted 1",
        "false | false | 2 | participant; participant              | counted 1; excluded-account 2",
        "false | false | 1 | participant tuteur; participant       | counted 2; staff 1",
        "false | true  | 9 | participant ours; participant others  | counted 1; domain 2",
        "false | true  | 9 | participant ours; participant         | counted 1; domain-unknown 2",
      })
  void theRuleIsItsOwnReason(
      boolean keepStaff, boolean ours, Long excluded, String roster, String expected) {
    CountExplanation explanation = explain(rule(keepStaff, ours, excluded), roster);

    assertThat(said(explanation.of(CountDefinition.INSCRITS).orElseThrow())).isEqualTo(expected);
  }

  @Test
  void whatWasNotAskedIsNotExplained() {
    assertThat(explain(CountingRule.of(TestRoster.ROLES), "participant; tuteur").definitions())
        .extracting(Explained::definition)
        .containsExactly(
            CountDefinition.INSCRITS, CountDefinition.ACTIFS, CountDefinition.CONNECTES);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 60);
  }

  /** What is counted, said person by person, is what is counted, said as a figure. */
  @ParameterizedTest
  @MethodSource("seeds")
  void figuresAndPeopleAgreeAndNobodyIsLost(long seed) {
    Random random = new Random(seed);
    CountingRule rule = rule(random.nextBoolean(), random.nextBoolean(), 3L, 7L);
    RosterReading reading = TestRoster.reading(anybody(random));
    CountExplanation explanation = new Counting(rule).explain(reading);
    CourseCount count = new Counting(rule).count(new SnapshotId(1), reading);

    assertThat(explanation.definitions())
        .extracting(Explained::definition)
        .containsExactlyElementsOf(count.whole().keySet());
    for (Explained part : explanation.definitions()) {
      Objects.requireNonNull(count.whole().get(part.definition()))
          .match(people -> assertThat(part.counted()).hasSize(people), why -> null);
      int from =
          part.from() == null
              ? reading.facts().size()
              : explanation.of(part.from()).orElseThrow().counted().size();
      int all =
          part.counted().size() + part.leftOut().values().stream().mapToInt(SortedSet::size).sum();
      assertThat(all).as(part.definition().code()).isEqualTo(from);
    }
  }

  private static String anybody(Random random) {
    List<String> roles = List.of("participant", "participant", "participant tuteur", "tuteur", "");
    List<String> words =
        List.of(
            "",
            "",
            "suspended",
            "ended",
            "locked",
            "never",
            "state?",
            "account?",
            "access?",
            "done",
            "undone",
            "others");
    boolean attested = random.nextBoolean();
    return IntStream.range(0, random.nextInt(40))
        .mapToObj(
            i ->
                roles.get(random.nextInt(roles.size()))
                    + " "
                    + words.get(random.nextInt(words.size()))
                    + " "
                    + words.get(random.nextInt(words.size()))
                    + " ours"
                    + (attested ? List.of(" attested", " unattested").get(i % 2) : ""))
        .map(String::strip)
        .collect(Collectors.joining("; "));
  }
}

package fr.passerelle.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.UserId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who counts, in the words of {@link TestRoster}: {@code inscrits actifs connectes}. */
class CountingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one who came                       | participant                          | 1 1 1",
        "nobody                             | ''                                   | 0 0 0",
        "one who never came                 | participant never                    | 1 1 0",
        "a suspended enrolment              | participant suspended                | 1 0 0",
        "one that begins later              | participant future                   | 1 0 0",
        "one that has ended                 | participant ended                    | 1 0 0",
        "a suspended account                | participant locked                   | 1 0 0",
        "staff only                         | tuteur; formateur; concepteur        | 0 0 0",
        "a learner who is staff as well     | participant tuteur                   | 0 0 0",
        "the same among others              | participant concepteur; participant  | 1 1 1",
        "another role that says nothing     | participant invite                   | 1 1 1",
        "only a role that says nothing      | invite                               | 0 0 0",
        "no role at all                     | in:A                                 | 0 0 0",
        "all kinds together                 | participant; participant never;"
            + " participant suspended; participant locked; tuteur             | 4 2 1",
      })
  void eachDefinitionIsStricterThanTheOneBefore(String who, String roster, String counts) {
    assertThat(TestRoster.said(TestRoster.count(roster).whole())).as(who).isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a state that nobody tells              | participant state?               | 1 ? ?",
        "the same among many                    | participant; participant state?  | 2 ? ?",
        "an account that nobody tells           | participant account?             | 1 ? ?",
        "it does not matter if not active       | participant account? suspended   | 1 0 0",
        "an access that nobody tells            | participant access?              | 1 1 ?",
        "it does not matter if not active       | participant access? suspended    | 1 0 0",
        "nor with a suspended account           | participant access? locked       | 1 0 0",
        "what nobody tells of staff             | tuteur state? account? access?   | 0 0 0",
        "nor of a learner who is staff          | participant tuteur state?        | 0 0 0",
        "all unknown                            | participant state? account? access? | 1 ? ?",
      })
  void whatTheSiteDoesNotTellIsNotAvailableAndNeverZero(String what, String roster, String counts) {
    assertThat(TestRoster.said(TestRoster.count(roster).whole())).as(what).isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one who is through                 | participant done                      | 1 1 1 1",
        "one who is not                     | participant undone                    | 1 1 1 0",
        "through, and gone since            | participant done ended                | 1 0 0 0",
        "through, and never seen            | participant done never                | 1 1 0 1",
        "one whom the site does not tell    | participant done; participant         | 2 2 2 ?",
        "it does not matter if not active   | participant done; participant ended   | 2 1 1 1",
        "nor of staff                       | participant done; tuteur              | 1 1 1 1",
        "nobody is told                     | participant; participant              | 2 2 2 ?",
        "nobody is there                    | tuteur                                | 0 0 0 0",
        "states unknown                     | participant done state?               | 1 ? ? ?",
      })
  void whoIsThroughWithTheCourseIsCountedWhereItIsAsked(String who, String roster, String counts) {
    CountingRule usual = CountingRule.of(TestRoster.ROLES);
    CountingRule rule =
        new CountingRule(
            usual.learner(), usual.staff(), usual.tutor(), false, usual.excluded(), false, true);

    assertThat(TestRoster.said(TestRoster.count(rule, roster).whole())).as(who).isEqualTo(counts);
    assertThat(TestRoster.count(roster).whole()).doesNotContainKey(CountDefinition.ACHEVES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one on the list                    | participant attested                    | 1 1 1 1",
        "one who is not                     | participant unattested                  | 1 1 1 0",
        "on the list, and gone since        | participant attested ended              | 1 0 0 1",
        "staff on the list                  | tuteur attested; participant unattested | 1 1 1 0",
      })
  void whoIsOnTheListIsCountedWhateverTheEnrolmentIsNow(String who, String roster, String counts) {
    CourseCount count = TestRoster.count(roster);

    assertThat(count.whole().keySet()).contains(CountDefinition.ATTESTES);
    assertThat(TestRoster.said(count.whole())).as(who).isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "staff kept                  | true  |   | false | participant tuteur; tuteur          | 1 1 1",
        "an excluded account         | false | 2 | false | participant; participant            | 1 1 1",
        "an excluded one among staff | false | 2 | false | participant; tuteur                 | 1 1 1",
        "people of other domains     | false |   | true  | participant ours; participant others| 1 1 1",
        "a domain that nobody tells  | false |   | true  | participant ours; participant       | ? ? ?",
        "it does not matter of staff | false |   | true  | participant ours; tuteur            | 1 1 1",
        "nor where it is not asked   | false |   | false | participant others; participant     | 2 2 2",
      })
  void theRuleSaysWhoIsLeftOut(
      String what, boolean keepStaff, Long excluded, boolean ours, String roster, String counts) {
    CountingRule usual = CountingRule.of(TestRoster.ROLES);
    TreeSet<UserId> out = new TreeSet<>();
    if (excluded != null) {
      out.add(new UserId(excluded));
    }
    CountingRule rule =
        new CountingRule(
            usual.learner(), usual.staff(), usual.tutor(), keepStaff, out, ours, false);

    assertThat(TestRoster.said(TestRoster.count(rule, roster).whole())).as(what).isEqualTo(counts);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "participant state?   | site does not tell which enrolments are active",
        "participant account? | site does not tell whether accounts are suspended",
        "participant access?  | site does not tell when people last opened the course",
      })
  void whatIsNotAvailableHasItsReason(String roster, String reason) {
    HeadCount count =
        Objects.requireNonNull(
            TestRoster.count(roster).whole().get(CountDefinition.CONNECTES), roster);
    String said = count.match(people -> "", why -> why.in(Locale.ENGLISH));

    assertThat(said).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "participant; tuteur | none 0 0 0 several 0 0 0",
        "tuteur in:A; participant in:A | A[1] 1 1 1 none 0 0 0 several 0 0 0",
        "tuteur in:A; participant in:A; participant | A[1] 1 1 1 none 1 1 1 several 0 0 0",
        "tuteur in:A; tuteur in:B; participant in:A; participant in:B never; participant in:A,B"
            + "| A[1] 2 2 2, B[2] 2 2 1 none 0 0 0 several 1 1 1",
        "tuteur in:A,B; participant in:A; participant in:B"
            + "| A[1] 1 1 1, B[1] 1 1 1 none 0 0 0 several 0 0 0",
        "tuteur in:A; tuteur in:A; participant in:A | A[1, 2] 1 1 1 none 0 0 0 several 0 0 0",
        "tuteur in:A; participant in:B | A[1] 0 0 0, B[] 1 1 1 none 1 1 1 several 0 0 0",
        "tuteur in:A; participant in:A,B | A[1] 1 1 1, B[] 1 1 1 none 0 0 0 several 0 0 0",
        "participant in:A; participant | A[] 1 1 1 none 0 0 0 several 0 0 0",
        "tuteur; participant in:A; participant | A[] 1 1 1 none 0 0 0 several 0 0 0",
        "formateur in:A; participant in:A | A[] 1 1 1 none 0 0 0 several 0 0 0",
        "tuteur in:A; participant tuteur in:A | A[1, 2] 0 0 0 none 0 0 0 several 0 0 0",
        "tuteur in:A; participant in:A suspended; participant in:A state?"
            + "| A[1] 2 ? ? none 0 0 0 several 0 0 0",
        "tuteur in:A; tuteur in:B; participant in:A; participant in:B access?"
            + "| A[1] 1 1 1, B[2] 1 1 ? none 0 0 0 several 0 0 0",
      })
  void groupsAreTheTutorsWhoAreInThem(String roster, String groups) {
    assertThat(TestRoster.saidByGroup(TestRoster.count(roster)).strip()).isEqualTo(groups.strip());
  }

  @Test
  void tutorsAreAllWhoHoldTheRoleInAGroupOrNot() {
    assertThat(
            TestRoster.count("tuteur; participant; tuteur in:A; formateur; participant tuteur")
                .tutors())
        .extracting(user -> user.value())
        .containsExactly(1L, 3L, 5L);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void tutorsGroupsAndThoseInNoneAddUpToTheCourse(long seed) {
    CourseCount count = TestRoster.count(anyRoster(new Random(seed)));

    for (CountDefinition definition : count.whole().keySet()) {
      Stream<Map<CountDefinition, HeadCount>> parts =
          Stream.concat(
              count.groups().stream()
                  .filter(group -> !group.tutors().isEmpty())
                  .map(GroupCount::counts),
              Stream.of(count.inNoGroup()));
      assertThat(parts.mapToInt(counts -> people(counts, definition)).sum())
          .as(definition.code())
          .isEqualTo(people(count.whole(), definition));
    }
  }

  /** Four groups, of which three have tutors; nobody is in several. */
  private static String anyRoster(Random random) {
    List<String> states = List.of("", "suspended", "never", "locked", "future", "tuteur");
    List<String> groups = List.of("", "in:A", "in:B", "in:C", "in:D");
    return "tuteur in:A,B; tuteur in:B; tuteur in:C; "
        + IntStream.range(0, 60)
            .mapToObj(
                i ->
                    "participant "
                        + states.get(random.nextInt(states.size()))
                        + " "
                        + groups.get(random.nextInt(groups.size())))
            .map(person -> person.contains("tuteur") ? "participant concepteur" : person)
            .collect(Collectors.joining("; "));
  }

  private static int people(Map<CountDefinition, HeadCount> counts, CountDefinition definition) {
    return Objects.requireNonNull(counts.get(definition))
        .match(
            people -> people,
            why -> {
              throw new AssertionError(why.toString());
            });
  }

  @ParameterizedTest
  @EnumSource(CountDefinition.class)
  void aDefinitionIsFoundByItsCode(CountDefinition definition) {
    assertThat(CountDefinition.of(definition.code())).isSameAs(definition);
  }
}

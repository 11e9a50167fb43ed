package fr.passerelle.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.enrolment.DispositifCount.Part;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Several courses, parted by {@code +}; who stands at the same place is the same person. */
class DispositifCountTest {

  private static final Counting COUNTING = new Counting(CountingRule.of(TestRoster.ROLES));

  private static Part part(String roster) {
    boolean purged = roster.startsWith("purged ");
    RosterReading reading = TestRoster.reading(purged ? roster.substring(7) : roster);
    return new Part(
        COUNTING.count(new SnapshotId(1), reading),
        purged ? Optional.empty() : Optional.of(COUNTING.explain(reading)));
  }

  private static DispositifCount count(String courses) {
    return DispositifCount.of(
        "23A0080123", Stream.of(courses.split("\\+", -1)).map(it -> part(it.strip())).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one course                       | participant; participant never             | 2 2 1",
        "the same two people twice        | participant; participant + participant; participant | 2 2 2",
        "one comes in the second          | participant + participant; participant     | 2 2 2",
        "active in one of them            | participant ended + participant            | 1 1 1",
        "active in neither                | participant ended + participant suspended  | 1 0 0",
        "opened one of them               | participant never + participant            | 1 1 1",
        "staff in one, learner in another | tuteur + participant                       | 1 1 1",
        "a course whose facts are gone    | participant + purged participant           | ? ? ?",
        "states of one of them unknown    | participant + participant state?           | 1 ? ?",
        "a list for one of them only      | participant attested + participant         | 1 1 1 ?",
        "a list for each                  | participant attested + participant unattested; participant attested | 2 2 2 2",
      })
  void eachPersonCountsOnce(String what, String courses, String people) {
    assertThat(TestRoster.said(count(courses).people())).as(what).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "participant + purged participant     | ACTIFS   | who is in C7 is not kept",
        "participant + participant state?     | ACTIFS   | C7: the site does not tell",
        "participant attested + participant   | ATTESTES | C7 is not counted by this definition",
      })
  void saysWhyThereIsNoFigure(String courses, CountDefinition definition, String why) {
    HeadCount figure = Objects.requireNonNull(count(courses).people().get(definition));

    String said = figure.match(Integer::toString, message -> message.in(Locale.ENGLISH));

    assertThat(said).contains(why);
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 30);
  }

  /** Against who is who, put together by hand. */
  @ParameterizedTest
  @MethodSource("seeds")
  void isTheUnionOfThePeople(long seed) {
    Random random = new Random(seed);
    List<String> rosters =
        IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> roster(random)).toList();
    Set<Integer> enrolled = new HashSet<>();
    Set<Integer> active = new HashSet<>();
    for (String roster : rosters) {
      List<String> people = List.of(roster.split("; ", -1));
      for (int place = 0; place < people.size(); place++) {
        if (people.get(place).startsWith("participant")) {
          enrolled.add(place);
          if (!people.get(place).contains("ended")) {
            active.add(place);
          }
        }
      }
    }

    assertThat(count(String.join(" + ", rosters)).people())
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    CountDefinition.INSCRITS, new HeadCount.Counted(enrolled.size()),
                    CountDefinition.ACTIFS, new HeadCount.Counted(active.size()),
                    CountDefinition.CONNECTES, new HeadCount.Counted(active.size()))));
  }

  private static String roster(Random random) {
    List<String> kinds = List.of("participant", "participant ended", "tuteur");
    return IntStream.range(0, 1 + random.nextInt(30))
        .mapToObj(i -> kinds.get(random.nextInt(kinds.size())))
        .collect(Collectors.joining("; "));
  }
}

package fr.passerelle.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Message;
import fr.passerelle.profile.AlarmLimits;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What looks wrong beside the last count that may pay: 20 % down, 100 % up, 5 people. */
class AlarmsTest {

  private static final AlarmLimits LIMITS = new AlarmLimits(20, 100, 5);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** So many enrolled, so many of them active. */
  private static CourseCount count(int enrolled, int active) {
    return TestRoster.count(
        IntStream.range(0, enrolled)
            .mapToObj(i -> i < active ? "participant" : "participant ended")
            .collect(Collectors.joining("; ")));
  }

  private static String alarms(CourseCount before, CourseCount now) {
    return new Alarms(LIMITS, List.of(before), PARIS)
        .beside(now).alarms().stream()
            .map(message -> message.toString())
            .collect(Collectors.joining(" + "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "nothing happened           | 40 40 | 40 40 | -",
        "within the limit           | 40 40 | 32 32 | -",
        "a drop                     | 40 40 | 31 31 | inscrits dropped; actifs dropped",
        "a drop of the active       | 40 40 | 40 31 | actifs dropped",
        "small numbers              | 6 6   | 1 1   | -",
        "one more than small        | 7 7   | 1 1   | inscrits dropped; actifs dropped",
        "doubled                    | 40 40 | 80 80 | -",
        "more than doubled          | 40 40 | 81 40 | inscrits jumped",
        "a new course fills         | 0 0   | 5 5   | -",
        "a new course fills at once | 0 0   | 6 6   | inscrits jumped; actifs jumped",
        "nobody is left             | 40 40 | 0 0   | nobody",
        "nobody is left of a few    | 2 2   | 0 0   | nobody",
        "nobody was, nobody is      | 0 0   | 0 0   | -",
        "nobody is active any more  | 40 4  | 40 0  | -",
        "a session is over          | 40 40 | 40 0  | actifs dropped",
        "one down, one up           | 40 5  | 30 20 | inscrits dropped; actifs jumped",
      })
  void comparesWithTheLastCountThatMayPay(String what, String before, String now, String expected) {
    String found = alarms(count(before), count(now));

    assertThat(kinds(found)).as(what).isEqualTo(expected == null ? "" : expected);
  }

  private static CourseCount count(String words) {
    String[] people = words.split(" ", -1);
    return count(Integer.parseInt(people[0]), Integer.parseInt(people[1]));
  }

  private static String kinds(String alarms) {
    return alarms.isEmpty()
        ? ""
        : List.of(alarms.split(" \\+ ", -1)).stream()
            .map(
                alarm ->
                    alarm.startsWith("nobody")
                        ? "nobody"
                        : alarm.substring(0, alarm.indexOf(':'))
                            + (alarm.contains("drop") ? " dropped" : " jumped"))
            .collect(Collectors.joining("; "));
  }

  @Test
  void saysSinceWhenAndFromWhatToWhat() {
    assertThat(alarms(count(40, 40), count(40, 12)))
        .isEqualTo("actifs: 40 on 2026-11-23, 12 now, a drop of more than 20 %");
  }

  @Test
  void aFigureThatNobodyCanTellRaisesNoAlarm() {
    CourseCount unknown = TestRoster.count("participant state?;".repeat(40));

    assertThat(alarms(count(40, 40), unknown)).isEmpty();
    assertThat(alarms(unknown, count(40, 1))).isEmpty();
  }

  @Test
  void aCourseWithoutACountBeforeRaisesNone() {
    assertThat(new Alarms(LIMITS, List.of(), PARIS).beside(count(400, 400)).alarms()).isEmpty();
    assertThat(Alarms.NONE.beside(count(400, 400)).alarms()).isEmpty();
  }

  /** Nights over one course, of which somebody may accept some. */
  private static final class Nights {
    private final List<CourseCount> trusted = new ArrayList<>();

    CourseCount sync(CourseCount found) {
      List<CourseCount> last =
          trusted.isEmpty() ? List.of() : trusted.subList(trusted.size() - 1, trusted.size());
      CourseCount count = new Alarms(LIMITS, last, PARIS).beside(found);
      if (count.mayPay()) {
        trusted.add(count);
      }
      return count;
    }

    void accept(CourseCount count) {
      trusted.add(count);
    }
  }

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void aSeriesWithoutChangesNeverAlarms(long seed) {
    Random random = new Random(seed);
    int enrolled = random.nextInt(60);
    CourseCount same = count(enrolled, enrolled == 0 ? 0 : random.nextInt(enrolled));
    Nights nights = new Nights();

    for (int night = 0; night < 20; night++) {
      assertThat(nights.sync(same).alarms()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anAlarmStaysUntilItIsAcceptedOrTheFigureIsBack(long seed) {
    Random random = new Random(seed);
    int before = random.nextInt(100);
    int now = anotherThatAlarms(before, random);
    Nights nights = new Nights();
    nights.sync(count(before, before));
    CourseCount last = count(now, now);

    for (int night = 0; night <= random.nextInt(10); night++) {
      last = nights.sync(count(now, now));
      assertThat(last.alarms()).as("%d, then %d", before, now).isNotEmpty();
      assertThat(last.mayPay()).isFalse();
    }
    if (random.nextBoolean()) {
      nights.accept(last);
      assertThat(nights.sync(count(now, now)).alarms()).isEmpty();
    } else {
      assertThat(nights.sync(count(before, before)).alarms()).isEmpty();
    }
  }

  private static int anotherThatAlarms(int before, Random random) {
    int now = random.nextInt(300);
    while (!LIMITS.isDrop(before, now) && !LIMITS.isJump(before, now)) {
      now = random.nextInt(300);
    }
    return now;
  }

  @Test
  void aCourseThatIsNotToBeCountedAnyMoreIsMissedUntilSomebodyLetsItGo() {
    CourseCount last = count(4, 4);
    Acceptance word = new Acceptance("gestion", Instant.parse("2026-11-24T08:00:00Z"), "corbeille");

    assertThat(MissedCourses.of(List.of(last), List.of()))
        .singleElement()
        .satisfies(missed -> assertThat(missed.field()).isEqualTo("C7"));
    assertThat(MissedCourses.of(List.of(last), List.of(TestRoster.reading("").course()))).isEmpty();
    assertThat(MissedCourses.of(List.of(accepted(last, word)), List.of())).isEmpty();
    assertThat(MissedCourses.of(List.of(accepted(last.alarmed(alarm()), word)), List.of()))
        .as("the word was about the alarm")
        .hasSize(1);
  }

  private static List<Message> alarm() {
    return List.of(Message.of("enrolment.no-category"));
  }

  private static CourseCount accepted(CourseCount count, Acceptance word) {
    return new CourseCount(
        count.snapshot(),
        count.site(),
        count.course(),
        count.shortName(),
        count.idNumber(),
        count.takenAt(),
        count.rule(),
        count.whole(),
        count.groups(),
        count.inNoGroup(),
        count.inSeveralGroups(),
        count.sessions(),
        count.tutors(),
        count.incomplete(),
        count.alarms(),
        word);
  }
}

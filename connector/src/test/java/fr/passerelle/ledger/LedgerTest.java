package fr.passerelle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.enrolment.Acceptance;
import fr.passerelle.enrolment.CountedCourse;
import fr.passerelle.enrolment.Counting;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.EnrolmentState;
import fr.passerelle.enrolment.Fact;
import fr.passerelle.enrolment.RosterReading;
import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.enrolment.SyncRun;
import fr.passerelle.moodle.AccountState;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.LastAccess;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import fr.passerelle.profile.Roles;
import fr.passerelle.provisioning.Journal;
import fr.passerelle.provisioning.SiteBusyException;
import fr.passerelle.provisioning.StepOutcome;
import fr.passerelle.provisioning.Written;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Place.class)
class LedgerTest {

  private static final SiteName SITE = new SiteName("demo");
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final IdNumber REFERENCE = new IdNumber("2026-0001");
  private static final int WRITERS = 4;
  private static final Roles ROLES =
      new Roles(Set.of("student"), Set.of("teacher"), Set.of("teacher"), "teacher", "teacher");

  private final Place place;
  @TempDir Path folder;
  private Path home;
  private Ledger ledger;

  LedgerTest(Place place) {
    this.place = place;
  }

  @BeforeEach
  void open() {
    home = folder.resolve("new folder");
    ledger = again();
  }

  /** As the next process would open it. */
  private Ledger again() {
    return Ledger.open(place.in(home), CLOCK);
  }

  @Test
  void aCreateWithoutAnEndIsUnfinishedForTheNextProcessToo() {
    ledger.journal().begin(new Journal.Entry(SITE, REFERENCE, "create", "X"));

    List<Journal.Unfinished> unfinished = again().journal().unfinishedCreates(SITE);

    assertThat(unfinished).extracting(Journal.Unfinished::reference).containsExactly(REFERENCE);
    assertThat(unfinished).extracting(Journal.Unfinished::begunAt).containsExactly(NOW);
    assertThat(ledger.journal().unfinishedCreates(new SiteName("other"))).isEmpty();
  }

  @Test
  void aLostAnswerStaysUnfinishedUntilItIsSettled() {
    Journal journal = ledger.journal();
    long id = journal.begin(new Journal.Entry(SITE, REFERENCE, "create", "X"));
    journal.end(id, new StepOutcome.Unknown(Message.of("provisioning.no-course")), null);
    assertThat(journal.unfinishedCreates(SITE)).hasSize(1);
    assertThat(journal.opened(SITE)).isEmpty();

    journal.end(id, new StepOutcome.Done(), new CourseId(7));

    assertThat(journal.unfinishedCreates(SITE)).isEmpty();
    assertThat(journal.opened(SITE)).containsExactly(REFERENCE);
  }

  @Test
  void whatWasLastWrittenIntoAFieldIsWhatArrivedAndWhatWasSentAfterIt() {
    Journal journal = ledger.journal();
    journal.end(journal.begin(marked("a")), new StepOutcome.Done(), new CourseId(7));
    journal.end(journal.begin(marked("b")), new StepOutcome.Done(), new CourseId(7));
    journal.end(journal.begin(marked("c")), failed(), new CourseId(7));
    journal.begin(marked("d"));
    journal.begin(new Journal.Entry(SITE, REFERENCE, "enrol", "X"));

    Journal next = again().journal();

    assertThat(next.written(SITE).marks())
        .isEqualTo(Map.of(REFERENCE, Map.of("fullname", Set.of("b", "c", "d"))));
    assertThat(next.written(new SiteName("other"))).isEqualTo(Written.nothing());
  }

  private static Journal.Entry marked(String mark) {
    return new Journal.Entry(
        SITE, REFERENCE, "change", "fullname", new TreeMap<>(Map.of("fullname", mark)));
  }

  private static StepOutcome failed() {
    return new StepOutcome.Failed(Message.of("provisioning.no-course"));
  }

  @Test
  void anAdoptedCourseWasOpenedFromHere() {
    Journal journal = ledger.journal();
    long id = journal.begin(new Journal.Entry(SITE, REFERENCE, "adopt", "X"));
    journal.end(id, new StepOutcome.Done(), new CourseId(7));

    assertThat(journal.opened(SITE)).containsExactly(REFERENCE);
  }

  @Test
  void oneRunAtATimeWritesToASite() {
    Journal.Hold hold = ledger.journal().hold(SITE);

    assertThatThrownBy(() -> again().journal().hold(SITE))
        .isInstanceOf(SiteBusyException.class)
        .hasMessageContaining("demo");
    ledger.journal().hold(new SiteName("other")).close();
    hold.close();

    ledger.journal().hold(SITE).close();
  }

  @Test
  void countsComeBackAsTheyWereStored() {
    CourseCount stored = save(reading(NOW, LastAccess.at(NOW)));

    assertThat(ledger.rosters().latestBefore(SITE, NOW.plusSeconds(1))).containsExactly(stored);
    assertThat(ledger.rosters().latestBefore(SITE, NOW)).isEmpty();
    assertThat(ledger.rosters().earliestFrom(SITE, NOW)).containsExactly(stored);
    assertThat(ledger.rosters().earliestFrom(SITE, NOW.plusSeconds(1))).isEmpty();
  }

  @Test
  void aFigureThatNobodyKnowsComesBackWithItsReason() {
    CourseCount stored = save(reading(NOW, LastAccess.UNKNOWN));

    CourseCount read = ledger.rosters().latestBefore(SITE, NOW.plusSeconds(1)).get(0);

    assertThat(read).isEqualTo(stored);
    assertThat(read.whole().toString()).contains("when people last opened the course");
  }

  @Test
  void theLatestCountBeforeADayIsTheOneThatCounts() {
    save(reading(NOW.minusSeconds(86_400), LastAccess.NEVER));
    CourseCount later = save(reading(NOW, LastAccess.NEVER));

    assertThat(ledger.rosters().latestBefore(SITE, NOW.plusSeconds(9))).containsExactly(later);
  }

  @Test
  void anUnchangedRosterIsStoredOnce() {
    for (int day = 0; day < 300; day++) {
      save(reading(NOW.plusSeconds(86_400L * day), LastAccess.NEVER));
    }

    assertThat(ledger.rosters().latestBefore(SITE, NOW.plusSeconds(86_400L * 300))).hasSize(1);
    assertThat(rows("roster")).isEqualTo(1);
    assertThat(rows("figures")).isEqualTo(1);
    assertThat(rows("counted_course")).isEqualTo(1);
    assertThat(rows("snapshot")).isEqualTo(300);
  }

  @Test
  void aRoundStoresACourseOnceAndIsKnownByWhenItWasDue() {
    RosterStore rosters = ledger.rosters();
    SyncRun round = rosters.begin(SITE, NOW);
    RosterReading reading = reading(NOW, LastAccess.NEVER);
    rosters.save(round.id(), reading, id -> count(id, reading));

    SyncRun again = again().rosters().begin(SITE, NOW);

    assertThat(again.id()).isEqualTo(round.id());
    assertThat(again.stored()).containsExactly(new CourseId(7));
    assertThat(again.isOver()).isFalse();
    assertThatThrownBy(() -> rosters.save(round.id(), reading, id -> count(id, reading)))
        .isInstanceOf(IllegalStateException.class);
    rosters.end(round.id());
    assertThat(rosters.lastRun(SITE).orElseThrow().isOver()).isTrue();
    assertThat(rosters.begin(SITE, NOW.plusSeconds(60)).id()).isNotEqualTo(round.id());
    assertThat(rosters.lastRun(new SiteName("other"))).isEmpty();
  }

  @Test
  void theFactsBehindACountComeBack() {
    RosterReading reading = reading(NOW, LastAccess.at(NOW));
    CourseCount stored = save(reading);

    RosterReading read = ledger.rosters().reading(stored.snapshot()).orElseThrow();

    assertThat(read.facts()).isEqualTo(reading.facts());
    assertThat(read.groupNames()).isEqualTo(reading.groupNames());
    assertThat(read.incomplete()).isEqualTo(reading.incomplete());
    assertThat(ledger.rosters().reading(new SnapshotId(99))).isEmpty();
  }

  @Test
  void aCountWithoutFactsIsKeptAsItCame() {
    RosterStore rosters = ledger.rosters();
    RosterReading nobody =
        new RosterReading(
            reading(NOW, LastAccess.NEVER).course(), NOW, List.of(), new TreeMap<>(), List.of());
    SyncRun round = rosters.begin(SITE, NOW);

    CourseCount stored = rosters.saveCounted(round.id(), id -> count(id, nobody));

    assertThat(rosters.find(stored.snapshot())).contains(stored);
    assertThat(rosters.reading(stored.snapshot())).isEmpty();
  }

  @Test
  void aCountWithReservationsIsNotTrustedUntilSomebodyAcceptsIt() {
    RosterStore rosters = ledger.rosters();
    CourseCount doubtful = save(reading(NOW, LastAccess.NEVER));
    assertThat(doubtful.mayPay()).isFalse();
    assertThat(rosters.latestTrusted(SITE)).isEmpty();

    Acceptance word = new Acceptance("chef de service", NOW, "vérifié sur place");
    rosters.accept(doubtful.snapshot(), word);
    rosters.accept(doubtful.snapshot(), new Acceptance("un autre", NOW, "aussi"));

    CourseCount accepted = rosters.latestTrusted(SITE).get(0);
    assertThat(accepted.acceptance()).isEqualTo(word);
    assertThat(accepted.mayPay()).isTrue();
    assertThatThrownBy(() -> rosters.accept(new SnapshotId(99), word))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anAlarmComesBackWithItsCount() {
    Message alarm = Message.of("enrolment.unreadable", 3);
    RosterReading reading = reading(NOW, LastAccess.NEVER);

    CourseCount stored =
        ledger.rosters().save(reading, id -> count(id, reading).alarmed(List.of(alarm)));

    assertThat(ledger.rosters().find(stored.snapshot()).orElseThrow().alarms())
        .containsExactly(alarm);
  }

  @Test
  void theHistoryOfACourseIsInOrderWhateverItsNameWas() {
    CourseCount first = save(reading(NOW.minusSeconds(86_400), LastAccess.NEVER));
    RosterReading renamed =
        new RosterReading(
            new CountedCourse(SITE, new CourseId(7), new ShortName("C7 BIS"), null, false),
            NOW,
            List.of(),
            new TreeMap<>(),
            List.of());
    CourseCount second = save(renamed);

    assertThat(ledger.rosters().history(SITE, new CourseId(7), Instant.EPOCH, NOW.plusSeconds(1)))
        .containsExactly(first, second);
    assertThat(ledger.rosters().history(SITE, new CourseId(7), NOW, NOW.plusSeconds(1)))
        .containsExactly(second);
    assertThat(ledger.rosters().latestBefore(SITE, NOW.plusSeconds(1))).containsExactly(second);
  }

  private static CourseCount count(SnapshotId id, RosterReading reading) {
    return new Counting(CountingRule.of(ROLES)).count(id, reading);
  }

  @Test
  void whatFailsHalfwayLeavesNothing() {
    RosterReading reading = reading(NOW, LastAccess.NEVER);

    assertThatThrownBy(
            () ->
                ledger
                    .rosters()
                    .save(
                        reading,
                        id -> {
                          throw new IllegalStateException("cut short");
                        }))
        .hasMessage("cut short");

    assertThat(ledger.rosters().latestBefore(SITE, NOW.plusSeconds(1))).isEmpty();
    assertThat(rows("snapshot")).isZero();
    assertThat(rows("roster")).isZero();
  }

  @Test
  void countsOfAnotherSnapshotAreNotStoredByHalf() {
    RosterReading reading = reading(NOW, LastAccess.NEVER);

    assertThatThrownBy(
            () ->
                ledger
                    .rosters()
                    .save(
                        reading,
                        id ->
                            new Counting(CountingRule.of(ROLES))
                                .count(new SnapshotId(id.value() + 1), reading)))
        .isInstanceOf(RuntimeException.class);

    assertThat(rows("snapshot") + rows("roster") + rows("figures")).isZero();
  }

  @RepeatedTest(3)
  void severalWhoOpenANewLedgerAndWriteAtOnceWaitForEachOther() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<Integer>> done = new ArrayList<>();
      for (int writer = 0; writer < WRITERS; writer++) {
        int first = 100 * writer;
        done.add(people.submit(() -> writeTwenty(first)));
      }
      for (Future<Integer> one : done) {
        assertThat(one.get()).isEqualTo(20);
      }
    } finally {
      people.shutdownNow();
    }

    home = folder.resolve("shared");
    assertThat(rows("snapshot")).isEqualTo(WRITERS * 20);
    assertThat(rows("journal")).isEqualTo(WRITERS * 20);
    assertThat(again().journal().unfinishedCreates(SITE)).hasSize(WRITERS * 20);
  }

  /** As a process of its own would: with a ledger that it opens itself, all on a new file. */
  private int writeTwenty(int first) {
    Ledger own = Ledger.open(place.in(folder.resolve("shared")), CLOCK);
    for (int i = 0; i < 20; i++) {
      RosterReading reading = reading(NOW.plusSeconds(first + i), LastAccess.NEVER);
      own.rosters().save(reading, id -> new Counting(CountingRule.of(ROLES)).count(id, reading));
      own.journal().begin(new Journal.Entry(SITE, REFERENCE, "create", "X"));
    }
    return 20;
  }

  private int rows(String table) {
    return place.rows(home, table);
  }

  private CourseCount save(RosterReading reading) {
    return ledger
        .rosters()
        .save(reading, id -> new Counting(CountingRule.of(ROLES)).count(id, reading));
  }

  private static RosterReading reading(Instant takenAt, LastAccess access) {
    GroupId group = new GroupId(3);
    TreeMap<GroupId, String> names = new TreeMap<>();
    names.put(group, "Groupe A");
    return new RosterReading(
        new CountedCourse(SITE, new CourseId(7), new ShortName("C7"), REFERENCE, false),
        takenAt,
        List.of(fact(1, "teacher", group, access), fact(2, "student", group, access)),
        names,
        List.of(Message.of("enrolment.unreadable", 1)));
  }

  private static Fact fact(long user, String role, GroupId group, LastAccess access) {
    return new Fact(
        new UserId(user),
        new TreeSet<>(Set.of(role)),
        new TreeSet<>(Set.of(group)),
        EnrolmentState.ACTIVE,
        AccountState.OPEN,
        access);
  }
}

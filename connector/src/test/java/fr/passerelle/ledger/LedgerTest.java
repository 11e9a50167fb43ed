package fr.passerelle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.enrolment.CountedCourse;
import fr.passerelle.enrolment.Counting;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.EnrolmentState;
import fr.passerelle.enrolment.Fact;
import fr.passerelle.enrolment.RosterReading;
import fr.passerelle.enrolment.SnapshotId;
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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

  private static final SiteName SITE = new SiteName("demo");
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
  private static final IdNumber REFERENCE = new IdNumber("2026-0001");
  private static final int WRITERS = 4;
  private static final Roles ROLES =
      new Roles(Set.of("student"), Set.of("teacher"), Set.of("teacher"), "teacher", "teacher");

  @TempDir Path folder;
  private Path file;
  private Ledger ledger;

  @BeforeEach
  void open() {
    file = folder.resolve("new folder/passerelle.db");
    ledger = Ledger.open(file, CLOCK);
  }

  @Test
  void aCreateWithoutAnEndIsUnfinishedForTheNextProcessToo() {
    ledger.journal().begin(new Journal.Entry(SITE, REFERENCE, "create", "X"));

    List<Journal.Unfinished> unfinished =
        Ledger.open(file, CLOCK).journal().unfinishedCreates(SITE);

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

    Journal next = Ledger.open(file, CLOCK).journal();

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
  void aLedgerOfTheFirstFormKeepsItsJournal() throws SQLException {
    Path old = folder.resolve("old.db");
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + old, null, null)
        .locations("classpath:fr/passerelle/ledger/migrations")
        .target("1")
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO journal VALUES (5, 'demo', '2026-0001', 'create', 'X',"
              + " '2026-11-23T09:00:00Z', NULL, NULL, NULL, NULL)");
    }

    Journal journal = Ledger.open(old, CLOCK).journal();

    assertThat(journal.unfinishedCreates(SITE))
        .extracting(Journal.Unfinished::id)
        .containsExactly(5L);
    assertThat(journal.begin(new Journal.Entry(SITE, REFERENCE, "adopt", "X"))).isEqualTo(6);
  }

  @Test
  void oneRunAtATimeWritesToASite() {
    Journal.Hold hold = ledger.journal().hold(SITE);

    assertThatThrownBy(() -> Ledger.open(file, CLOCK).journal().hold(SITE))
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
  void anUnchangedRosterIsStoredOnce() throws IOException {
    for (int day = 0; day < 300; day++) {
      save(reading(NOW.plusSeconds(86_400L * day), LastAccess.NEVER));
    }
    String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);

    assertThat(ledger.rosters().latestBefore(SITE, NOW.plusSeconds(86_400L * 300))).hasSize(1);
    assertThat(occurrences(bytes, "\"lastAccess\"")).isEqualTo(2);
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
                        id -> new Counting(ROLES).count(new SnapshotId(id.value() + 1), reading)))
        .isInstanceOf(RuntimeException.class);

    assertThat(rows("snapshot") + rows("roster") + rows("head_count")).isZero();
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

    file = folder.resolve("shared.db");
    assertThat(rows("snapshot")).isEqualTo(WRITERS * 20);
    assertThat(rows("journal")).isEqualTo(WRITERS * 20);
    assertThat(Ledger.open(file, CLOCK).journal().unfinishedCreates(SITE)).hasSize(WRITERS * 20);
  }

  /** As a process of its own would: with a ledger that it opens itself, all on a new file. */
  private int writeTwenty(int first) {
    Ledger own = Ledger.open(folder.resolve("shared.db"), CLOCK);
    for (int i = 0; i < 20; i++) {
      RosterReading reading = reading(NOW.plusSeconds(first + i), LastAccess.NEVER);
      own.rosters().save(reading, id -> new Counting(ROLES).count(id, reading));
      own.journal().begin(new Journal.Entry(SITE, REFERENCE, "create", "X"));
    }
    return 20;
  }

  private int rows(String table) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
      return count.getInt(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private CourseCount save(RosterReading reading) {
    return ledger.rosters().save(reading, id -> new Counting(ROLES).count(id, reading));
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

  private static int occurrences(String text, String part) {
    return (text.length() - text.replace(part, "").length()) / part.length();
  }
}

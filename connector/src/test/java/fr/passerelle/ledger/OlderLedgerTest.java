package fr.passerelle.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.GroupCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import fr.passerelle.provisioning.Journal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers of older forms, which are files all of them. */
class OlderLedgerTest {

  private static final SiteName SITE = new SiteName("demo");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
  private static final IdNumber REFERENCE = new IdNumber("2026-0001");

  @TempDir Path folder;

  @Test
  void aLedgerOfTheFirstFormKeepsItsJournal() throws SQLException {
    Path old =
        ofForm(
            "1",
            "INSERT INTO journal VALUES (5, 'demo', '2026-0001', 'create', 'X',"
                + " '2026-11-23T09:00:00Z', NULL, NULL, NULL, NULL)");

    Ledger ledger = Ledger.open(old, CLOCK);
    Journal journal = ledger.journal();

    assertThat(journal.unfinishedCreates(SITE))
        .extracting(Journal.Unfinished::id)
        .containsExactly(5L);
    assertThat(journal.begin(new Journal.Entry(SITE, REFERENCE, "adopt", "X"))).isEqualTo(6);
  }

  @Test
  void anUpgradeLeavesTheLedgerAsItWasBesideIt() throws SQLException {
    Path old = ofForm("4", "INSERT INTO waiting VALUES ('demo', '2026-0001', 'TUTOR', 'ab', 'x')");

    Ledger ledger = Ledger.open(old, CLOCK);

    Path copy = folder.resolve("old.db.form4");
    assertThat(ledger.upgrade()).contains(new Upgrade(4, ledger.form(), copy));
    assertThat(Form.of(LedgerPlace.file(copy)).now()).isEqualTo(4);
    assertThat(Ledger.open(old, CLOCK).upgrade()).isEmpty();
    assertThat(Ledger.open(copy, CLOCK).waiting().references(SITE)).containsExactly(REFERENCE);
  }

  private Path ofForm(String form, String... rows) throws SQLException {
    Path old = folder.resolve("old.db");
    Flyway.configure()
        .dataSource("jdbc:sqlite:" + old, null, null)
        .locations("classpath:fr/passerelle/ledger/migrations/sqlite")
        .target(form)
        .load()
        .migrate();
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + old);
        Statement statement = connection.createStatement()) {
      for (String row : rows) {
        statement.execute(row);
      }
    }
    return old;
  }

  @Test
  void countsOfTheFourthFormAreTakenOver() throws SQLException {
    Path old = ofForm("4", OLD_COUNT.toArray(String[]::new));

    CourseCount count = Ledger.open(old, CLOCK).rosters().find(new SnapshotId(41)).orElseThrow();

    assertThat(count.takenAt()).isEqualTo(Instant.parse("2026-11-22T02:00:00Z"));
    assertThat(count.tutors()).containsExactly(new UserId(1));
    assertThat(count.whole())
        .isEqualTo(Map.of(CountDefinition.INSCRITS, new HeadCount.Counted(12)));
    assertThat(count.groups()).extracting(GroupCount::name).containsExactly("Groupe A");
    assertThat(count.groups().get(0).tutors()).containsExactly(new UserId(1));
    assertThat(count.groups().get(0).counts())
        .isEqualTo(Map.of(CountDefinition.ACTIFS, new HeadCount.NotAvailable(NO_STATES)));
    assertThat(count.rule().isKnown()).isFalse();
  }

  private static final Message NO_STATES = Message.of("enrolment.no-states");

  /** As a ledger held it when each snapshot had figures of its own. */
  private static final List<String> OLD_COUNT =
      List.of(
          "INSERT INTO roster VALUES ('ab', '[{\"user\":1,\"roles\":[\"teacher\"],"
              + "\"groups\":[3],\"enrolment\":\"ACTIVE\",\"account\":\"OPEN\","
              + "\"lastAccess\":{\"state\":\"NEVER\",\"time\":null}},"
              + "{\"user\":2,\"roles\":[\"student\"],\"groups\":[3],"
              + "\"enrolment\":\"UNKNOWN\",\"account\":\"UNKNOWN\","
              + "\"lastAccess\":{\"state\":\"AT\",\"time\":\"2026-11-01T08:00:00Z\"}}]')",
          "INSERT INTO snapshot VALUES (41, 'demo', 7, 'C7', '2026-0001',"
              + " '2026-11-22T02:00:00Z', 'ab', '[1]', '[]')",
          "INSERT INTO snapshot_group VALUES (41, 3, 'Groupe A', '[1]')",
          "INSERT INTO head_count VALUES (41, 'whole', 0, 'inscrits', 12, NULL)",
          "INSERT INTO head_count VALUES (41, 'group', 3, 'actifs', NULL,"
              + " '{\"key\":\"enrolment.no-states\",\"arguments\":[]}')");
}

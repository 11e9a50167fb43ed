package fr.passerelle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.enrolment.RosterReading;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.problem.Problem;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
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
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which files are opened as ledgers, and what becomes of those that are not. */
class LedgerFileTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);

  @TempDir Path folder;

  private Path file(String name) {
    return folder.resolve(name);
  }

  private static void sql(Path file, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.executeUpdate(sql);
      }
    }
  }

  /** Every file of the folder by name, as text of its bytes. */
  private SortedMap<String, String> bytes() throws IOException {
    SortedMap<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        bytes.put(
            file.getFileName().toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return bytes;
  }

  private void isRefusedAndLeftAlone(String name) throws IOException {
    SortedMap<String, String> before = bytes();

    assertThatThrownBy(() -> Ledger.open(file(name), CLOCK))
        .isInstanceOfSatisfying(
            LedgerException.class,
            refused ->
                assertThat(refused.spoken().in(Locale.FRENCH))
                    .contains(file(name).toString(), "ne s’ouvre pas"));
    assertThat(bytes()).isEqualTo(before);
  }

  @Test
  void aLedgerOfANewerReleaseIsRefusedAndLeftAsItIs() throws Exception {
    Ledger.open(file("passerelle.db"), CLOCK);
    sql(
        file("passerelle.db"),
        """
        INSERT INTO flyway_schema_history
          (installed_rank, version, description, type, script, checksum, installed_by,
           execution_time, success)
        VALUES (9, '9', 'later', 'SQL', 'V9__later.sql', 1, '', 1, 1)
        """);

    isRefusedAndLeftAlone("passerelle.db");
  }

  @Test
  void anotherProgramsDatabaseIsRefusedAndLeftAsItIs() throws Exception {
    sql(file("bookmarks.db"), "CREATE TABLE bookmark (id INTEGER PRIMARY KEY)");

    isRefusedAndLeftAlone("bookmarks.db");
  }

  @Test
  void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws IOException {
    Files.writeString(file("notes.txt"), "not a ledger".repeat(100));

    isRefusedAndLeftAlone("notes.txt");
  }

  @Test
  void aFolderInItsPlaceIsRefused() throws IOException {
    Files.createDirectories(file("passerelle.db"));

    assertThatThrownBy(() -> Ledger.open(file("passerelle.db"), CLOCK))
        .isInstanceOf(LedgerException.class);
  }

  @Test
  void aPlaceInWhichNothingCanBeWrittenIsRefused() throws IOException {
    Files.writeString(file("notes"), "a file, no folder");

    assertThatThrownBy(() -> Ledger.open(file("notes").resolve("passerelle.db"), CLOCK))
        .isInstanceOf(LedgerException.class);
  }

  @Test
  void whoReadsDoesNotWaitForWhoWrites() throws SQLException {
    Ledger ledger = Ledger.open(file("passerelle.db"), CLOCK);
    FullLedger.count(ledger.rosters(), FullLedger.reading(7, FullLedger.LATELY, 3));
    try (Connection writer = DriverManager.getConnection("jdbc:sqlite:" + file("passerelle.db"));
        Statement statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.executeUpdate("UPDATE snapshot SET trusted = 0");
      Ledger.open(file("passerelle.db"), CLOCK);

      assertThat(ledger.check().flaws()).isEmpty();
      assertThat(ledger.rosters().find(new SnapshotId(1)).orElseThrow().mayPay()).isTrue();
    }
  }

  @Test
  void aFullDiskLosesNothingThatWasWritten() {
    LedgerPlace small = new SqliteFile(file("passerelle.db"), 80);
    Ledger ledger = Ledger.open(small, CLOCK);
    AtomicInteger stored = new AtomicInteger();

    assertThatThrownBy(
            () -> {
              for (int learners = 0; true; learners++) {
                FullLedger.count(
                    ledger.rosters(), FullLedger.reading(7, FullLedger.LATELY, learners));
                stored.incrementAndGet();
              }
            })
        .matches(SqliteFault.FULL::caused);

    assertThat(stored.get()).isPositive();
    Ledger roomier = Ledger.open(file("passerelle.db"), CLOCK);
    assertThat(roomier.check().flaws()).isEmpty();
    assertThat(Place.FILE.rows(folder, "snapshot")).isEqualTo(stored.get());
    assertThat(Place.FILE.rows(folder, "roster")).isEqualTo(stored.get());
    FullLedger.count(roomier.rosters(), FullLedger.reading(8, FullLedger.LATELY, 500));
  }

  @Test
  void aDiskThatIsFullFromTheBeginningIsNamed() {
    assertThatThrownBy(() -> Ledger.open(new SqliteFile(file("passerelle.db"), 5), CLOCK))
        .isInstanceOfSatisfying(
            LedgerException.class,
            refused -> assertThat(refused.spoken().in(Locale.FRENCH)).contains("disque est plein"));
  }

  @Test
  void aDamagedLedgerIsRefusedAndLeftAsItIs() throws IOException {
    FullLedger.fill(Ledger.open(file("passerelle.db"), CLOCK));
    byte[] bytes = Files.readAllBytes(file("passerelle.db"));
    Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5a);
    Files.write(file("passerelle.db"), bytes);

    isRefusedAndLeftAlone("passerelle.db");
  }

  @Test
  void damageThatOpeningDoesNotMeetIsFoundByACheck() throws IOException, SQLException {
    Ledger ledger = Ledger.open(file("passerelle.db"), CLOCK);
    FullLedger.fill(ledger);
    int page;
    try (Connection connection = Place.FILE.connection(folder);
        Statement statement = connection.createStatement();
        ResultSet root =
            statement.executeQuery("SELECT rootpage FROM sqlite_master WHERE name = 'roster'")) {
      page = root.getInt(1);
    }
    byte[] bytes = Files.readAllBytes(file("passerelle.db"));
    Arrays.fill(bytes, (page - 1) * 4096, page * 4096, (byte) 0x5a);
    Files.write(file("passerelle.db"), bytes);

    assertThat(Ledger.open(file("passerelle.db"), CLOCK).check().flaws())
        .extracting(Problem::field)
        .containsOnly("database");
  }

  @Test
  void aBackupIsTheLedgerAsItIsWhileOthersWrite() throws IOException, SQLException {
    Ledger ledger = Ledger.open(file("passerelle.db"), CLOCK);
    FullLedger.fill(ledger);
    StringWriter before = new StringWriter();
    ledger.export(before);
    try (Connection writer = Place.FILE.connection(folder);
        Statement statement = writer.createStatement()) {
      writer.setAutoCommit(false);
      statement.executeUpdate("UPDATE snapshot SET trusted = 0");
      ledger.backUp(file("copy.db"));
    }

    Ledger copy = Ledger.open(file("copy.db"), CLOCK);
    StringWriter copied = new StringWriter();
    copy.export(copied);
    assertThat(copied).hasToString(before.toString());
    assertThat(bytes().keySet()).noneMatch(name -> name.endsWith(".part"));
    assertThatThrownBy(() -> ledger.backUp(file("copy.db")))
        .hasCauseInstanceOf(FileAlreadyExistsException.class);
  }

  @Test
  void whatIsPurgedIsNotLeftInTheFile() throws IOException {
    Ledger ledger = Ledger.open(file("passerelle.db"), CLOCK);
    FullLedger.fill(ledger);
    RosterReading old = FullLedger.reading(7, FullLedger.LONG_AGO, 12);
    String facts =
        new String(
            Deflated.deflate(new FactsText(old.facts(), old.groupNames()).write()),
            StandardCharsets.ISO_8859_1);
    assertThat(bytes().get("passerelle.db")).contains(facts);

    ledger.purge(FullLedger.LATELY);

    assertThat(bytes().values()).noneMatch(text -> text.contains(facts));
  }

  @Test
  void anEmptyFileBecomesALedger() throws IOException {
    Files.createFile(file("passerelle.db"));

    assertThat(Ledger.open(file("passerelle.db"), CLOCK).statements().list()).isEmpty();
  }
}

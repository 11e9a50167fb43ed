package fr.passerelle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
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
  void anEmptyFileBecomesALedger() throws IOException {
    Files.createFile(file("passerelle.db"));

    assertThat(Ledger.open(file("passerelle.db"), CLOCK).statements().list()).isEmpty();
  }
}

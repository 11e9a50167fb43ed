package fr.passerelle.ledger;

import static fr.passerelle.ledger.FullLedger.LATELY;
import static fr.passerelle.ledger.FullLedger.LONG_AGO;
import static fr.passerelle.ledger.FullLedger.SITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.provisioning.Journal;
import java.io.BufferedReader;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger that is full: held against itself, purged, taken elsewhere. */
@ParameterizedClass
@EnumSource(Place.class)
class LedgerCareTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2023-01-10T10:00:00Z"), ZoneOffset.UTC);
  private static final Instant RETENTION = Instant.parse("2024-01-01T00:00:00Z");

  private final Place place;
  @TempDir Path folder;
  private Ledger ledger;

  LedgerCareTest(Place place) {
    this.place = place;
  }

  @BeforeEach
  void fill() {
    ledger = Ledger.open(place.in(folder), CLOCK);
    FullLedger.fill(ledger);
  }

  private void sql(String sql) throws SQLException {
    try (Connection connection = place.connection(folder);
        Statement statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  @Test
  void everyTableHoldsSomething() {
    assertThat(Table.ALL).allMatch(table -> place.rows(folder, table.name()) > 0);
  }

  @Test
  void aSoundLedgerHasNoFlaws() {
    LedgerCheck check = ledger.check();

    assertThat(check.flaws()).isEmpty();
    assertThat(check.rosters()).isEqualTo(2);
    assertThat(check.figures()).isEqualTo(2);
    assertThat(check.recounted()).isEqualTo(2);
    assertThat(check.statements())
        .isEqualTo(place.rows(folder, "statement") + place.rows(folder, "source_file"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "roster 1 | UPDATE roster SET facts = (SELECT facts FROM roster WHERE id = 2) WHERE id = 1",
        "figures 1 | UPDATE figures SET content = replace(content, '12', '13') WHERE id = 1",
        "snapshot 1 | UPDATE snapshot SET figures = 2 WHERE id = 1",
        "statement | UPDATE statement SET content = replace(content, '20', '21')",
        "source_file | UPDATE source_file SET content = (SELECT content FROM source_file LIMIT 1)"
      })
  void whatWasChangedByHandIsFound(String where, String change) throws SQLException {
    sql(change);

    assertThat(ledger.check().flaws())
        .extracting(flaw -> flaw.field() + " " + flaw.value())
        .anyMatch(flaw -> flaw.startsWith(where));
  }

  @Test
  void aPurgeTakesFactsThatNoYoungerCountRefersToAndKeepsEveryFigure() {
    List<CourseCount> before = ledger.rosters().latestBefore(SITE, LATELY);
    Purgeable shown = ledger.purgeable(RETENTION);

    assertThat(shown).isEqualTo(new Purgeable(RETENTION, 1, 13, LONG_AGO, LONG_AGO, 1, 0));
    assertThat(ledger.rosters().reading(new SnapshotId(1))).isPresent();
    assertThat(ledger.purge(RETENTION)).isEqualTo(shown);

    assertThat(ledger.rosters().reading(new SnapshotId(1))).isEmpty();
    assertThat(ledger.rosters().reading(new SnapshotId(2))).isPresent();
    assertThat(ledger.rosters().latestBefore(SITE, LATELY))
        .extracting(CourseCount::whole)
        .isEqualTo(before.stream().map(CourseCount::whole).toList());
    assertThat(ledger.waiting().references(SITE)).isEmpty();
    assertThat(ledger.check().flaws()).isEmpty();
    assertThat(ledger.purgeable(RETENTION).isNothing()).isTrue();
  }

  @Test
  void factsThatWerePurgedAreKeptAgainWhenTheyAreReadAgain() {
    ledger.purge(RETENTION);

    CourseCount again = FullLedger.count(ledger.rosters(), FullLedger.reading(7, LATELY, 12));

    assertThat(ledger.rosters().reading(again.snapshot())).isPresent();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void anExportIsTakenInByAnyOtherKindAndComesOutTheSame(Place other) {
    String lines = lines(ledger);
    Path elsewhere = folder.resolve("elsewhere");
    Ledger copy = Ledger.open(other.in(elsewhere), CLOCK);

    long rows = copy.importFrom(new BufferedReader(new StringReader(lines)));

    assertThat(lines(copy)).isEqualTo(lines);
    assertThat(lines.lines()).hasSize((int) rows + 2);
    assertThat(copy.check()).isEqualTo(ledger.check());
    long next = copy.journal().begin(new Journal.Entry(SITE, FullLedger.REFERENCE, "enrol", "X"));
    assertThat(next).isEqualTo(3);
    assertThat(
            FullLedger.count(copy.rosters(), FullLedger.reading(9, LATELY, 1)).snapshot().value())
        .isEqualTo(4);
    assertThat(copy.waiting().holds(SITE, FullLedger.REFERENCE, FullLedger.LOU)).isTrue();
  }

  private static String lines(Ledger ledger) {
    StringWriter lines = new StringWriter();
    ledger.export(lines);
    return lines.toString();
  }

  @Test
  void nothingIsTakenIntoALedgerThatHoldsSomething() {
    isRefused(ledger, lines(ledger), "déjà quelque chose");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9})
  void aFileThatIsCutShortIsNotTakenIn(int left) {
    List<String> whole = lines(ledger).lines().toList();
    String cut = String.join("\n", whole.subList(0, whole.size() - left));

    isRefused(empty(), cut, "s’arrête avant");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"passerelleLedger\":1 | \"passerelleLedger\":2 | pas l’export",
        "\"form\":\\d+ | \"form\":99 | de forme 99",
        "\"table\":\"waiting\" | \"table\":\"other\" | n’est pas comprise",
        "\"begun_at\" | \"begun\" | n’est pas comprise",
        "\"course\":1 | \"course\":99 | n’est pas comprise",
        "\"course\":1 | \"course\":\"x\" | n’est pas comprise"
      })
  void aFileThatIsNoWholeExportIsNotTakenIn(String written, String otherwise, String said) {
    isRefused(empty(), lines(ledger).replaceFirst(written, otherwise), said);
  }

  private Ledger empty() {
    return Ledger.open(place.in(folder.resolve("empty")), CLOCK);
  }

  private static void isRefused(Ledger into, String lines, String said) {
    String before = lines(into);

    assertThatThrownBy(() -> into.importFrom(new BufferedReader(new StringReader(lines))))
        .isInstanceOfSatisfying(
            LedgerException.class,
            refused -> assertThat(refused.spoken().in(Locale.FRENCH)).contains(said));
    assertThat(lines(into)).isEqualTo(before);
  }
}

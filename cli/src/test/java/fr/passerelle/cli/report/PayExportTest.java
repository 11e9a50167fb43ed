package fr.passerelle.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.GroupCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import fr.passerelle.vacation.PayCalculator;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.RulesFile;
import fr.passerelle.vacation.StatementJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayExportTest {

  @ParameterizedTest
  @CsvSource({"fr, pay.fr.csv", "en, pay.en.csv"})
  void writesARowALineThatASpreadsheetReadsAsMeant(String language, String golden)
      throws IOException {
    PayStatement statement = statement();
    String expected =
        resource(golden)
            .replace("<id>", statement.id().sha256())
            .replace("<version>", statement.rules().version().sha256())
            .replace("\n", "\r\n");

    byte[] csv = PayExport.csv(statement, Locale.forLanguageTag(language));

    assertThat(new String(csv, StandardCharsets.UTF_8)).isEqualTo("\uFEFF" + expected);
  }

  @Test
  void beginsWithTheByteOrderMarkOfUtf8() {
    assertThat(PayExport.csv(statement(), Locale.FRENCH)).startsWith(0xEF, 0xBB, 0xBF);
  }

  @ParameterizedTest
  @CsvSource({
    "=1+1, '''=1+1'",
    "+33, '''+33'",
    "-2, '''-2'",
    "@SUM(A1), '''@SUM(A1)'",
    "＝1, '''＝1'",
    "Groupe A, Groupe A",
    "'', ''",
    "2026-0001, 2026-0001",
  })
  void keepsTextsFromBecomingFormulas(String text, String cell) {
    assertThat(Cell.text(text)).isEqualTo(cell);
  }

  @Test
  void keepsATextThatBeginsWithATabFromBecomingAFormula() {
    assertThat(Cell.text("\t=1")).isEqualTo("'\t=1");
    assertThat(Cell.text("\r=1")).isEqualTo("'\r=1");
  }

  @Test
  void writesTheStatementsOwnFileAsJson() {
    assertThat(StatementJson.read(PayExport.json(statement()))).isEqualTo(statement());
  }

  static PayStatement statement() {
    return statement("23_PARTAGE");
  }

  /** With a course of that name. */
  static PayStatement statement(String name) {
    return RulesFile.read(RulesFile.SHIPPED, RulesFile.shipped())
        .match(
            rules ->
                new PayCalculator(rules, ZoneId.of("Europe/Paris"))
                    .compute(LocalDate.of(2024, 1, 15), List.of(grouped(), shared(name))),
            problems -> {
              throw new AssertionError(problems.toString());
            });
  }

  private static CourseCount grouped() {
    GroupCount group =
        new GroupCount(new GroupId(3), "=HYPERLINK(\"x\");A", people(7), counts(1025));
    return count(12, "@23_ESSAI", counts(1027), List.of(group), counts(2), people(7));
  }

  private static CourseCount shared(String name) {
    return count(13, name, counts(20), List.of(), counts(0), people(7, 8, 9));
  }

  private static CourseCount count(
      long id,
      String name,
      Map<CountDefinition, HeadCount> whole,
      List<GroupCount> groups,
      Map<CountDefinition, HeadCount> inNoGroup,
      SortedSet<UserId> tutors) {
    return new CourseCount(
        new SnapshotId(40 + id),
        new SiteName("academie"),
        new CourseId(id),
        new ShortName(name),
        id == 12 ? new IdNumber("2026-0001") : null,
        Instant.parse("2024-01-15T07:30:00Z"),
        CountingRule.UNKNOWN,
        whole,
        groups,
        inNoGroup,
        counts(0),
        tutors,
        List.of());
  }

  private static Map<CountDefinition, HeadCount> counts(int active) {
    return Map.of(
        CountDefinition.INSCRITS, new HeadCount.Counted(active + 1),
        CountDefinition.ACTIFS, new HeadCount.Counted(active),
        CountDefinition.CONNECTES, new HeadCount.Counted(active / 2));
  }

  private static SortedSet<UserId> people(long... ids) {
    SortedSet<UserId> people = new TreeSet<>();
    for (long id : ids) {
      people.add(new UserId(id));
    }
    return people;
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = PayExportTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

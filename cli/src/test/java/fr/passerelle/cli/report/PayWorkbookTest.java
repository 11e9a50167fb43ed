package fr.passerelle.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.vacation.PayStatement;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class PayWorkbookTest {

  private final PayStatement statement = PayExportTest.statement();

  @Test
  void holdsLinesEvidenceAndParameters() throws IOException {
    try (ReadableWorkbook workbook = opened()) {
      assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
          .containsExactly("Décompte", "Preuves", "Paramètres");
    }
  }

  @Test
  void writesNumbersAsNumbersAndDaysAsDays() throws IOException {
    Row line = rows(0).get(1);

    assertThat(line.getCellAsNumber(column("line"))).hasValue(BigDecimal.ONE);
    assertThat(line.getCellAsNumber(column("amount")))
        .hasValueSatisfying(amount -> assertThat(amount).isEqualByComparingTo("5765.63"));
    assertThat(line.getCell(column("on")).getType()).isEqualTo(CellType.NUMBER);
    assertThat(line.getCellAsDate(column("on")).orElseThrow().toLocalDate())
        .isEqualTo(LocalDate.of(2024, 1, 15));
    assertThat(line.getCellAsDate(column("readAt")).orElseThrow()).hasToString("2024-01-15T08:30");
  }

  @Test
  void leavesACellEmptyWhereThereIsNoAmount() throws IOException {
    Row open = rows(0).get(2);

    assertThat(open.getCellText(column("state"))).isEqualTo("à décider");
    assertThat(open.getOptionalCell(column("amount"))).isEmpty();
  }

  @Test
  void keepsNamesThatLookLikeFormulasAsTheyAre() throws IOException {
    Row line = rows(0).get(1);

    assertThat(line.getCell(column("groups")).getType()).isEqualTo(CellType.STRING);
    assertThat(line.getCellText(column("groups"))).isEqualTo("=HYPERLINK(\"x\");A");
    assertThat(line.getCellText(column("shortname"))).isEqualTo("@23_ESSAI");
  }

  @Test
  void addsUpByAFormulaOverAllLines() throws IOException {
    List<Row> rows = rows(0);
    Row total = rows.get(rows.size() - 1);

    assertThat(rows).hasSize(statement.lines().size() + 2);
    assertThat(total.getCell(column("amount")).getFormula())
        .isEqualTo("SUM(W2:W" + (statement.lines().size() + 1) + ")");
  }

  @Test
  void givesTheEvidenceOfEachLine() throws IOException {
    Row line = rows(1).get(1);

    assertThat(line.getCellText(EvidenceRow.COLUMNS.indexOf("paying"))).isEqualTo("actifs");
    assertThat(line.getCellAsNumber(EvidenceRow.COLUMNS.indexOf("reading")))
        .hasValue(new BigDecimal(52));
    assertThat(line.getCellText(EvidenceRow.COLUMNS.indexOf("version")))
        .isEqualTo(statement.rules().version().sha256());
    assertThat(line.getCellText(EvidenceRow.COLUMNS.indexOf("operations")))
        .startsWith("1. ")
        .contains("\n2. ");
  }

  @Test
  void givesEachParameterWithItsStatusAndSource() throws IOException {
    assertThat(rows(2)).hasSize(statement.terms().size() + 1);
    assertThat(rows(2))
        .anySatisfy(row -> assertThat(row.getCellText(5)).isEqualTo("hypothèse, à confirmer"));
  }

  @Test
  void keepsTheHeadingsInSight() throws IOException {
    assertThat(part("xl/worksheets/sheet1.xml"))
        .contains("ySplit=\"1\" topLeftCell=\"A2\"", "state=\"frozen\"");
  }

  @Test
  void doesNotTellWhenItWasWritten() throws IOException {
    assertThat(part("docProps/core.xml")).doesNotContain("dcterms:created");
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        assertThat(entry.getTimeLocal()).hasToString("1980-01-01T00:00");
      }
    }
    assertThat(bytes()).isEqualTo(bytes());
  }

  private byte[] bytes() {
    return PayExport.xlsx(statement, Locale.FRENCH);
  }

  private ReadableWorkbook opened() throws IOException {
    return new ReadableWorkbook(
        new ByteArrayInputStream(bytes()),
        new org.dhatim.fastexcel.reader.ReadingOptions(true, false));
  }

  private List<Row> rows(int sheet) throws IOException {
    try (ReadableWorkbook workbook = opened()) {
      return workbook.getSheet(sheet).orElseThrow().read();
    }
  }

  private static int column(String name) {
    return PayRow.COLUMNS.indexOf(name);
  }

  private String part(String name) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new AssertionError(name);
  }
}

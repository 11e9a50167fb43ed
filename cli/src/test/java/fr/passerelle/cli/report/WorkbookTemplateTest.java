package fr.passerelle.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.cli.RejectedException;
import fr.passerelle.vacation.PayStatement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbookTemplateTest {

  private final PayStatement statement = PayExportTest.statement();
  private final XSSFWorkbook template = new XSSFWorkbook();
  private final XSSFSheet sheet = template.createSheet("Paie");

  @Test
  void repeatsTheMarkedRowAndLetsSumsGrow() throws IOException {
    row(0, "Groupe", "Montant", "Double");
    Row line = row(1, "{{line.groups}}", "{{line.amount}}", "");
    line.getCell(2).setCellFormula("B2*2");
    row(2, "Somme", "", "").getCell(1).setCellFormula("SUM(B2:B2)");
    row(3, "Total : {{total}} €, {{ lines }} lignes", "{{total}}", "{{on}}");
    template.createSheet("Autre").createRow(0).createCell(0).setCellFormula("SUM(Paie!B2:B2)");

    try (XSSFWorkbook filled = filled()) {
      XSSFSheet paid = filled.getSheet("Paie");
      assertThat(paid.getRow(1).getCell(0).getStringCellValue()).startsWith("=HYPERLINK");
      assertThat(paid.getRow(1).getCell(1).getNumericCellValue()).isEqualTo(5765.63);
      assertThat(paid.getRow(3).getCell(2).getCellFormula()).isEqualTo("B4*2");
      assertThat(paid.getRow(3).getCell(2).getNumericCellValue()).isEqualTo(75);
      assertThat(paid.getRow(6).getCell(1).getCellFormula()).isEqualTo("SUM(B2:B6)");
      assertThat(paid.getRow(6).getCell(1).getNumericCellValue()).isEqualTo(5878.13);
      assertThat(paid.getRow(7).getCell(0).getStringCellValue())
          .isEqualTo("Total : 5878,13 €, 5 lignes");
      assertThat(paid.getRow(7).getCell(2).getLocalDateTimeCellValue().toLocalDate())
          .isEqualTo(LocalDate.of(2024, 1, 15));
      assertThat(filled.getSheet("Autre").getRow(0).getCell(0).getNumericCellValue())
          .isEqualTo(5878.13);
    }
  }

  @Test
  void keepsStylesAndLeavesCellsEmptyWhereThereIsNoAmount() throws IOException {
    CellStyle style = template.createCellStyle();
    style.setDataFormat(template.createDataFormat().getFormat("0.00\" euros\""));
    row(0, "{{line.amount}}").getCell(0).setCellStyle(style);

    try (XSSFWorkbook filled = filled()) {
      assertThat(filled.getSheetAt(0).getRow(4).getCell(0).getCellStyle().getDataFormatString())
          .isEqualTo("0.00\" euros\"");
      assertThat(filled.getSheetAt(0).getRow(1).getCell(0)).hasToString("");
    }
  }

  @Test
  void givesTheSameBytesEveryTime() {
    row(0, "{{line.shortname}}", "{{total}}");

    assertThat(fill()).isEqualTo(fill());
  }

  @Test
  void refusesAMarkThatNobodyKnowsWithItsPlace() {
    row(0, "{{total}}", "{{line.numen}}");

    assertThatThrownBy(this::fill)
        .isInstanceOfSatisfying(
            RejectedException.class,
            it ->
                assertThat(it.problems())
                    .singleElement()
                    .satisfies(
                        problem -> {
                          assertThat(problem.field()).isEqualTo("Paie!B1");
                          assertThat(problem.value()).isEqualTo("line.numen");
                        }));
  }

  @Test
  void refusesWhatWouldAddUpWrong() {
    row(0, "{{line.amount}}");
    row(1, "").getCell(0).setCellFormula("SUM(A1)");
    row(2, "{{line.heads}}");

    assertThatThrownBy(this::fill)
        .isInstanceOfSatisfying(
            RejectedException.class,
            it ->
                assertThat(it.problems())
                    .extracting(problem -> problem.message().key())
                    .containsExactly("cli.template-two-rows", "cli.template-one-cell"));
  }

  @Test
  void refusesAWorkbookWithoutMarksAndAFileThatIsNone() {
    row(0, "Montant");

    assertThatThrownBy(this::fill).isInstanceOf(RejectedException.class);
    assertThatThrownBy(
            () ->
                WorkbookTemplate.fill(
                    "own.xlsx",
                    "nothing".getBytes(StandardCharsets.UTF_8),
                    statement,
                    Locale.FRENCH))
        .isInstanceOf(RejectedException.class);
  }

  private Row row(int number, String... texts) {
    Row row = sheet.createRow(number);
    for (int column = 0; column < texts.length; column++) {
      row.createCell(column).setCellValue(texts[column]);
    }
    return row;
  }

  private XSSFWorkbook filled() throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(fill()));
  }

  private byte[] fill() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      template.write(bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return WorkbookTemplate.fill("own.xlsx", bytes.toByteArray(), statement, Locale.FRENCH);
  }
}

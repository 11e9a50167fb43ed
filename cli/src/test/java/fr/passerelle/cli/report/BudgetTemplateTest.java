package fr.passerelle.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.cli.RejectedException;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.vacation.Forecast;
import fr.passerelle.vacation.ForecastCalculator;
import fr.passerelle.vacation.PayRules;
import fr.passerelle.vacation.PlannedCourse;
import fr.passerelle.vacation.PlannedFile;
import fr.passerelle.vacation.RulesFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A workbook of the user's own, filled from a budget. */
class BudgetTemplateTest {

  private final Forecast forecast = forecast();
  private final XSSFWorkbook template = new XSSFWorkbook();

  @Test
  void repeatsARowForEachCourseWithItsFourLines() throws IOException {
    XSSFSheet sheet = template.createSheet("T-Offres");
    row(
        sheet,
        0,
        "{{course.reference}}",
        "{{course.title}}",
        "{{course.tutorat}}",
        "{{course.conception}}",
        "{{course.presentiel}}",
        "{{course.open}}");
    row(sheet, 1, "Total", "{{total.tutorat}}", "").getCell(2).setCellFormula("SUM(C1:C1)");
    row(template.createSheet("Lignes"), 0, "{{line.part}}", "{{line.amount}}", "{{on}}");

    try (XSSFWorkbook filled = filled()) {
      XSSFSheet budget = filled.getSheet("T-Offres");
      assertThat(budget.getRow(0).getCell(1).getStringCellValue()).isEqualTo("=1+1");
      assertThat(budget.getRow(0).getCell(2).getNumericCellValue()).isEqualTo(112.5);
      assertThat(budget.getRow(0).getCell(3)).hasToString("");
      assertThat(budget.getRow(1).getCell(3).getNumericCellValue()).isEqualTo(675);
      assertThat(budget.getRow(1).getCell(4).getStringCellValue()).isEqualTo("sans montant");
      assertThat(budget.getRow(1).getCell(5).getNumericCellValue()).isEqualTo(1);
      assertThat(budget.getRow(2).getCell(0).getStringCellValue()).isEqualTo("2026-0003");
      assertThat(budget.getRow(3).getCell(1).getNumericCellValue()).isEqualTo(112.5);
      assertThat(budget.getRow(3).getCell(2).getCellFormula()).isEqualTo("SUM(C1:C3)");
      assertThat(filled.getSheet("Lignes").getRow(0).getCell(0).getStringCellValue())
          .isEqualTo("tout le parcours, tuteur 1 sur 1");
      assertThat(filled.getSheet("Lignes").getLastRowNum()).isEqualTo(2);
    }
  }

  @Test
  void refusesARowOfLinesAndCoursesAndAMarkOfStatements() {
    XSSFSheet sheet = template.createSheet("T-Offres");
    row(sheet, 0, "{{course.title}}", "{{line.amount}}");
    row(sheet, 1, "{{statement}}");

    assertThatThrownBy(this::fill)
        .isInstanceOfSatisfying(
            RejectedException.class,
            it ->
                assertThat(it.problems())
                    .extracting(problem -> problem.message().key())
                    .containsExactly("cli.template-two-series", "cli.template-unknown"));
  }

  /** Three courses: tutoring; a design, and a session without a known amount; nothing. */
  static Forecast forecast() {
    return new ForecastCalculator(rules())
        .compute(
            LocalDate.of(2024, 9, 1),
            List.of(
                planned("2026-0001", "=1+1", "{tutoring: {candidates: 20, tutors: 1}}"),
                planned("2026-0002", "Lire", "{design: {vacations: 15}, faceToFace: [{}]}"),
                planned("2026-0003", "Rien", "{}")));
  }

  private static PayRules rules() {
    return RulesFile.read(RulesFile.EXAMPLE, RulesFile.shipped(RulesFile.EXAMPLE))
        .match(
            rules -> rules,
            problems -> {
              throw new AssertionError(problems);
            });
  }

  private static PlannedCourse planned(String reference, String title, String work) {
    byte[] request = ("planned: " + work).getBytes(StandardCharsets.UTF_8);
    return new PlannedCourse(
        new IdNumber(reference),
        title,
        0,
        false,
        PlannedFile.read("r.yaml", request).work().orElseThrow());
  }

  private static Row row(XSSFSheet sheet, int number, String... texts) {
    Row row = sheet.createRow(number);
    for (int column = 0; column < texts.length; column++) {
      row.createCell(column).setCellValue(texts[column]);
    }
    return row;
  }

  private byte[] fill() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    template.write(bytes);
    return WorkbookTemplate.fill("own.xlsx", bytes.toByteArray(), forecast, Locale.FRENCH);
  }

  private XSSFWorkbook filled() throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(fill()));
  }
}

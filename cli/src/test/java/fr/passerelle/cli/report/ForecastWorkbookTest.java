package fr.passerelle.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.vacation.Forecast;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class ForecastWorkbookTest {

  private final Forecast forecast = BudgetTemplateTest.forecast();

  @Test
  void holdsTheFourLinesOfEachCourseWithTotalsByFormula() throws IOException {
    try (XSSFWorkbook workbook = opened()) {
      XSSFSheet budget = workbook.getSheet("Budget");
      Row total = budget.getRow(4);
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();

      assertThat(budget.getRow(0).getCell(2).getStringCellValue()).isEqualTo("distanciel");
      assertThat(budget.getRow(1).getCell(4).getNumericCellValue()).isEqualTo(112.5);
      assertThat(budget.getRow(2).getCell(3).getStringCellValue()).isEqualTo("sans montant");
      assertThat(budget.getRow(3).getCell(6)).isNull();
      assertThat(total.getCell(4).getCellFormula()).isEqualTo("IF(COUNT(E2:E4)=0,\"\",SUM(E2:E4))");
      assertThat(evaluator.evaluate(total.getCell(6)).getNumberValue()).isEqualTo(787.5);
      assertThat(evaluator.evaluate(total.getCell(7)).getNumberValue()).isEqualTo(1);
    }
  }

  @Test
  void hasNoZeroAsTheTotalOfWhatHasNoAmount() throws IOException {
    try (XSSFWorkbook workbook = opened()) {
      FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      Row total = workbook.getSheet("Budget").getRow(4);

      for (int column : List.of(2, 3)) {
        assertThat(evaluator.evaluate(total.getCell(column)).getCellType())
            .isEqualTo(CellType.STRING);
        assertThat(evaluator.evaluate(total.getCell(column)).getStringValue()).isEmpty();
      }
    }
  }

  @Test
  void hasEachLineWithItsOperations() throws IOException {
    try (XSSFWorkbook workbook = opened()) {
      Row line = workbook.getSheet("Prévision").getRow(1);
      String steps = line.getCell(ForecastRow.COLUMNS.indexOf("operations")).getStringCellValue();

      assertThat(steps.lines()).hasSize(3);
      assertThat(steps).contains("1. Vacations", "2,5 × 45,00");
      assertThat(line.getCell(ForecastRow.COLUMNS.indexOf("title")).getCellType())
          .isEqualTo(CellType.STRING);
      assertThat(workbook.getSheet("Paramètres").getLastRowNum()).isGreaterThan(5);
    }
  }

  private XSSFWorkbook opened() throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(ForecastExport.xlsx(forecast, Locale.FRENCH)));
  }
}

package fr.passerelle.cli.report;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.Forecast;
import fr.passerelle.vacation.PayStatement;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.formula.eval.NotImplementedException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of the user's own, with marked cells that a statement fills: {@code {{total}}} and the
 * like once, the row with {@code {{line.amount}}} and the like once a line. Everything else stays
 * as it is, and areas in formulas that end in the repeated row grow with it.
 */
public final class WorkbookTemplate {

  private final String name;
  private final XSSFWorkbook workbook;
  private final Marks marks;
  private final List<Repetition> repeated = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, CellStyle> days = new HashMap<>();
  private boolean marked;

  /** A row of the template, and what it is repeated for. */
  private record Repetition(RepeatedRow row, Marked.Series series) {}

  private WorkbookTemplate(String name, XSSFWorkbook workbook, Marks marks) {
    this.name = name;
    this.workbook = workbook;
    this.marks = marks;
  }

  /**
   * The filled workbook. The same template, statement and language give the same bytes.
   *
   * @param name what the template is called in problems
   * @throws RejectedException with all that is wrong with the template
   */
  public static byte[] fill(String name, byte[] template, PayStatement statement, Locale locale) {
    return fill(name, template, new Marks(Marked.of(statement, locale), locale));
  }

  /**
   * The same from a budget: a row is repeated for each line, or for each course.
   *
   * @throws RejectedException with all that is wrong with the template
   */
  public static byte[] fill(String name, byte[] template, Forecast forecast, Locale locale) {
    return fill(name, template, new Marks(Marked.of(forecast, locale), locale));
  }

  private static byte[] fill(String name, byte[] template, Marks marks) {
    try (XSSFWorkbook workbook = opened(name, template)) {
      new WorkbookTemplate(name, workbook, marks).fill();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      workbook.write(bytes);
      return TimelessArchive.packed(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException("a workbook in memory can't fail", e);
    }
  }

  /** POI says in many ways, some of them unchecked, that it can't read a file. */
  private static XSSFWorkbook opened(String name, byte[] template) {
    try {
      return new XSSFWorkbook(new ByteArrayInputStream(template));
    } catch (IOException | RuntimeException e) {
      throw new RejectedException(
          List.of(
              Problem.error(
                  name,
                  "",
                  "",
                  Message.of("cli.template-unreadable"),
                  Message.of("cli.template-unreadable-hint"))),
          ExitCode.USAGE);
    }
  }

  private void fill() {
    for (int sheet = 0; sheet < workbook.getNumberOfSheets(); sheet++) {
      look(workbook.getSheetAt(sheet));
    }
    repeated.forEach(it -> it.row().takingOneCell().forEach(this::takesOne));
    if (!marked) {
      problems.add(
          Problem.error(
              name,
              "",
              "",
              Message.of("cli.template-no-marks"),
              Message.of("cli.template-no-marks-hint", marks.known())));
    }
    if (!problems.isEmpty()) {
      throw new RejectedException(problems, ExitCode.USAGE);
    }
    repeated.forEach(this::fill);
    workbook.forEach(sheet -> sheet.forEach(row -> fill(row, null, 0)));
    evaluate();
  }

  private void look(XSSFSheet sheet) {
    boolean hasOne = false;
    for (Row row : sheet) {
      Set<Marked.Series> series = new LinkedHashSet<>();
      for (Cell cell : row) {
        String text = text(cell);
        marked |= Marks.MARK.matcher(text).find();
        marks.unknown(text).forEach(mark -> unknown(cell, mark));
        series.addAll(marks.series(text));
      }
      if (series.isEmpty()) {
        continue;
      }
      if (hasOne || series.size() > 1) {
        problem(
            row.getCell(row.getFirstCellNum()),
            "",
            hasOne ? "template-two-rows" : "template-two-series");
      } else {
        repeated.add(
            new Repetition(new RepeatedRow(sheet, row.getRowNum()), series.iterator().next()));
      }
      hasOne = true;
    }
  }

  private void fill(Repetition it) {
    int count = it.series().count();
    it.row().repeat(count);
    for (int number = 1; number <= count; number++) {
      fill(it.row().sheet().getRow(it.row().row() + number - 1), it.series(), number);
    }
  }

  private void fill(Row row, Marked.@Nullable Series series, int number) {
    for (Cell cell : row) {
      String text = text(cell);
      if (Marks.MARK.matcher(text).find()) {
        put(cell, marks.fill(text, series, number));
      }
    }
  }

  private static String text(Cell cell) {
    return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  /** The look is the template's; only a day needs one, or it would be a number. */
  private boolean put(Cell cell, CellValue value) {
    return value.match(
        it -> {
          if (it.text().isEmpty()) {
            cell.setBlank();
          } else {
            cell.setCellValue(it.text());
          }
          return true;
        },
        it -> {
          cell.setCellValue(it.number().doubleValue());
          return true;
        },
        it -> {
          cell.setCellValue(it.day());
          return asDay(cell, "yyyy-mm-dd");
        },
        it -> {
          cell.setCellValue(it.time().toLocalDateTime());
          return asDay(cell, "yyyy-mm-dd hh:mm");
        });
  }

  private boolean asDay(Cell cell, String format) {
    if (!DateUtil.isCellDateFormatted(cell)) {
      cell.setCellStyle(
          days.computeIfAbsent(
              cell.getCellStyle().getIndex() + format, key -> day(cell.getCellStyle(), format)));
    }
    return true;
  }

  private CellStyle day(CellStyle of, String format) {
    CellStyle style = workbook.createCellStyle();
    style.cloneStyleFrom(of);
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  /** What formulas come to, so that nobody reads the template's old results. */
  private void evaluate() {
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    evaluator.setIgnoreMissingWorkbooks(true);
    workbook.setForceFormulaRecalculation(true);
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        row.forEach(cell -> evaluate(evaluator, cell));
      }
    }
  }

  /** A formula that POI can't compute waits for the spreadsheet, which is told to. */
  private static void evaluate(FormulaEvaluator evaluator, Cell cell) {
    if (cell.getCellType() == CellType.FORMULA) {
      try {
        evaluator.evaluateFormulaCell(cell);
      } catch (NotImplementedException | IllegalArgumentException e) {
        cell.setCellFormula(cell.getCellFormula());
      }
    }
  }

  private void takesOne(Cell cell) {
    problem(cell, cell.getCellFormula(), "template-one-cell");
  }

  private void unknown(Cell cell, String mark) {
    problems.add(
        Problem.error(
            name,
            place(cell),
            mark,
            Message.of("cli.template-unknown"),
            Message.of("cli.template-unknown-hint", marks.known())));
  }

  private void problem(Cell cell, String value, String key) {
    problems.add(
        Problem.error(
            name,
            place(cell),
            value,
            Message.of("cli." + key),
            Message.of("cli." + key + "-hint")));
  }

  private static String place(Cell cell) {
    return cell.getSheet().getSheetName() + "!" + cell.getAddress();
  }
}

package fr.passerelle.cli.report;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Pxg3D;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The row of a template that is there once for each line of a statement. */
final class RepeatedRow {

  private final XSSFSheet sheet;
  private final int row;

  /**
   * @param row its index, from 0
   */
  RepeatedRow(XSSFSheet sheet, int row) {
    this.sheet = sheet;
    this.row = row;
  }

  int row() {
    return row;
  }

  XSSFSheet sheet() {
    return sheet;
  }

  /** Makes room, copies the row, and lets every area that ends in it end in the last copy. */
  void repeat(int times) {
    if (times < 2) {
      return;
    }
    if (row < sheet.getLastRowNum()) {
      sheet.shiftRows(row + 1, sheet.getLastRowNum(), times - 1, true, false);
    }
    for (int copy = 1; copy < times; copy++) {
      sheet.copyRows(row, row, row + copy, new CellCopyPolicy());
    }
    for (Cell cell : formulas(times)) {
      Ptg[] parts = parts(cell);
      boolean grown = false;
      for (Ptg part : parts) {
        if (part instanceof AreaPtgBase area && isHere(part, cell) && area.getLastRow() == row) {
          area.setLastRow(row + times - 1);
          grown = true;
        }
      }
      if (grown) {
        cell.setCellFormula(FormulaRenderer.toFormulaString(evaluation(), parts));
      }
    }
  }

  /** Formulas elsewhere that take one cell of the row, as if it would stay the only one. */
  List<Cell> takingOneCell() {
    return formulas(1).stream()
        .filter(
            cell -> {
              for (Ptg part : parts(cell)) {
                if (part instanceof RefPtgBase ref && isHere(part, cell) && ref.getRow() == row) {
                  return true;
                }
              }
              return false;
            })
        .toList();
  }

  private boolean isHere(Ptg part, Cell cell) {
    return part instanceof Pxg3D other
        ? sheet.getSheetName().equals(other.getSheetName())
        : cell.getSheet() == sheet;
  }

  /** All formulas of the workbook outside the row and its copies. */
  private List<Cell> formulas(int times) {
    List<Cell> found = new ArrayList<>();
    for (Sheet any : workbook()) {
      for (Row each : any) {
        boolean copy = any == sheet && each.getRowNum() >= row && each.getRowNum() < row + times;
        for (Cell cell : each) {
          if (!copy && cell.getCellType() == CellType.FORMULA) {
            found.add(cell);
          }
        }
      }
    }
    return found;
  }

  /** Nothing where the formula is in a dialect that nobody here reads. */
  private Ptg[] parts(Cell cell) {
    try {
      return FormulaParser.parse(
          cell.getCellFormula(),
          evaluation(),
          FormulaType.CELL,
          workbook().getSheetIndex(cell.getSheet()),
          cell.getRowIndex());
    } catch (FormulaParseException e) {
      return new Ptg[0];
    }
  }

  private XSSFEvaluationWorkbook evaluation() {
    return XSSFEvaluationWorkbook.create(workbook());
  }

  private XSSFWorkbook workbook() {
    return sheet.getWorkbook();
  }
}

package fr.passerelle.opening;

import fr.passerelle.problem.Problem;
import fr.passerelle.table.TableRow;
import fr.passerelle.table.XlsxRow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** An .xlsx file with one request a row, on the first sheet that has the form's headings. */
final class XlsxFile {

  private final FormFile file;

  XlsxFile(FormFile file) {
    this.file = file;
  }

  FormReading read() throws RefusedFile {
    checkParts();
    List<RequestTable> tables = tables().stream().filter(table -> table.headings() > 0).toList();
    if (tables.isEmpty()) {
      throw new RefusedFile("table.headings");
    }
    List<Problem> problems =
        tables.size() == 1 ? List.of() : List.of(RequestTable.warning(file, "xlsx.sheets"));
    return tables.get(0).read(problems);
  }

  /** What the workbook's reader would take without asking. */
  private void checkParts() throws RefusedFile {
    Archive archive = Archive.unpack(file);
    archive.entry("xl/workbook.xml", ".xlsx");
    archive.checkXml();
  }

  private List<RequestTable> tables() throws RefusedFile {
    ReadingOptions withFormats = new ReadingOptions(true, true);
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(file.bytes()), withFormats)) {
      List<RequestTable> tables = new ArrayList<>();
      for (Sheet sheet : workbook.getSheets().toList()) {
        tables.add(new RequestTable(file, sheet.read().stream().map(XlsxFile::row).toList()));
      }
      return tables;
    } catch (IOException | RuntimeException broken) {
      // Damaged parts surface from the reader as exceptions of many kinds.
      throw Archive.brokenBy(broken);
    }
  }

  private static RequestTable.Row row(Row row) {
    TableRow read = XlsxRow.read(row);
    return new RequestTable.Row(read.number(), read.cells(), read.unreadable());
  }
}

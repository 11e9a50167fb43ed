package fr.passerelle.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** The tables of an .xlsx file, one a sheet. */
public final class Workbook {

  private static final long MOST_BYTES = 64L << 20;

  private Workbook() {}

  /**
   * All sheets in their order; empty where the bytes are no workbook, a damaged one, or one that
   * unpacks to more than 64 MiB.
   */
  public static Optional<List<Table>> read(byte[] bytes) {
    ReadingOptions withFormats = new ReadingOptions(true, true);
    try {
      if (!isBounded(bytes)) {
        return Optional.empty();
      }
      try (ReadableWorkbook workbook =
          new ReadableWorkbook(new ByteArrayInputStream(bytes), withFormats)) {
        List<Table> tables = new ArrayList<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
          tables.add(new Table(sheet.getName(), sheet.read().stream().map(XlsxRow::read).toList()));
        }
        return Optional.of(tables);
      }
    } catch (IOException | RuntimeException broken) {
      // Damaged parts surface from the reader as exceptions of many kinds.
      return Optional.empty();
    }
  }

  /** The sizes that the entries claim are not believed. */
  private static boolean isBounded(byte[] bytes) throws IOException {
    long left = MOST_BYTES;
    try (ZipFile zip = ZipFile.builder().setByteArray(bytes).get()) {
      for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
        try (InputStream content = zip.getInputStream(entry)) {
          left -= content.skip(left + 1);
        }
        if (left < 0) {
          return false;
        }
      }
    }
    return true;
  }
}

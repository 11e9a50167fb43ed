package fr.passerelle.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables in text files, parted by semicolons, commas or tabs. */
public final class CsvTable {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private CsvTable() {}

  /**
   * The text of a file in UTF-8, or in UTF-16 with its byte order mark; empty where it is in
   * neither.
   */
  public static Optional<String> text(byte[] bytes) {
    try {
      String text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static Charset charset(byte[] bytes) {
    boolean pair = bytes.length >= 2;
    if (pair && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
      return StandardCharsets.UTF_16LE;
    }
    return pair && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
        ? StandardCharsets.UTF_16BE
        : StandardCharsets.UTF_8;
  }

  /** The table in a text, parted by whichever separator makes the most of it known. */
  public static Table read(String text, ToIntFunction<Table> known) {
    Table best = read(text, ';');
    for (char separator : List.of(',', '\t')) {
      Table other = read(text, separator);
      best = known.applyAsInt(other) > known.applyAsInt(best) ? other : best;
    }
    return best;
  }

  private static Table read(String text, char separator) {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
    List<TableRow> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, format);
        Stream<CSVRecord> records = parser.stream()) {
      records.forEach(
          row -> rows.add(new TableRow((int) row.getRecordNumber(), row.toList(), Set.of())));
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      // A stray quote: with this separator the text is no table.
      return new Table("", List.of());
    }
    return new Table("", rows);
  }
}

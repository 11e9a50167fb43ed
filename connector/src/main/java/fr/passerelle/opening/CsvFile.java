package fr.passerelle.opening;

import fr.passerelle.problem.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A .csv file with one request a row: parted by semicolons, commas or tabs, whichever makes most
 * headings known; in UTF-8, or else in Windows' Western European code page, with a warning.
 */
final class CsvFile {

  private static final List<Character> PARTINGS = List.of(';', ',', '\t');

  private final FormFile file;

  CsvFile(FormFile file) {
    this.file = file;
  }

  FormReading read() throws RefusedFile {
    List<Problem> problems = new ArrayList<>();
    String text = text(problems);
    RequestTable best = table(text, PARTINGS.get(0));
    for (char parting : PARTINGS.subList(1, PARTINGS.size())) {
      RequestTable table = table(text, parting);
      best = table.headings() > best.headings() ? table : best;
    }
    return best.read(problems);
  }

  private String text(List<Problem> problems) {
    ByteBuffer bytes = ByteBuffer.wrap(file.bytes());
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException notUtf8) {
      problems.add(RequestTable.warning(file, "csv.charset"));
      text = new String(file.bytes(), Charset.forName("windows-1252"));
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private RequestTable table(String text, char parting) {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(parting).setIgnoreEmptyLines(false).get();
    List<RequestTable.Row> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (CSVRecord row : parser) {
        rows.add(new RequestTable.Row((int) row.getRecordNumber(), row.toList(), Set.of()));
      }
    } catch (IOException | UncheckedIOException | IllegalStateException broken) {
      // A stray quote: with this separator the file is no table.
      return new RequestTable(file, List.of());
    }
    return new RequestTable(file, rows);
  }
}

package fr.passerelle.cli.report;

import fr.passerelle.problem.Message;
import fr.passerelle.vacation.PayRegister;
import fr.passerelle.vacation.TrackedLine;
import fr.passerelle.vacation.TransmissionJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What leaves for payment: validated lines only. The same transmission and language give the same
 * bytes.
 *
 * @param number of the transmission, from 1
 */
public record TransmissionFile(int number, List<TrackedLine> lines, PayRegister register) {

  public TransmissionFile {
    lines = List.copyOf(lines);
  }

  /** As {@link PayExport#csv}, with who validated and what was computed where it was replaced. */
  public byte[] csv(Locale locale) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        Stream.concat(PayRow.COLUMNS.stream(), TrackedRow.MORE.stream())
            .map(column -> Message.of("vacation.column." + column).in(locale))
            .toList());
    lines.forEach(line -> rows.add(new TrackedRow(line, register, locale).sent(number)));
    return SpreadsheetCsv.of(rows);
  }

  /** Each line with its evidence and with what people did. */
  public byte[] json() {
    return TransmissionJson.write(number, lines);
  }
}

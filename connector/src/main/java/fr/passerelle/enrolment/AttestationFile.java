package fr.passerelle.enrolment;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Numen;
import fr.passerelle.problem.Problem;
import fr.passerelle.table.CsvTable;
import fr.passerelle.table.Table;
import fr.passerelle.table.Workbook;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An attestation list as people keep it: a .csv or .xlsx file with one person a row, by e-mail
 * address or by the number of the account. Other columns are not read. Nothing of it is ever
 * repeated in a problem but its places.
 */
public final class AttestationFile {

  private AttestationFile() {}

  /**
   * What a file holds.
   *
   * @param people in the file's order, as often as it has them
   * @param problems all of them; a file with any is not to be used
   */
  public record Reading(List<Attestee> people, List<Problem> problems) {
    public Reading {
      people = List.copyOf(people);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads a file.
   *
   * @param name without folders; its ending says what kind it is
   */
  public static Reading read(String name, byte[] bytes) {
    String shown = Numen.takenOut(name);
    String kind = name.toLowerCase(Locale.ROOT);
    if (kind.endsWith(".csv")) {
      return CsvTable.text(bytes)
          .map(text -> CsvTable.read(text, table -> new AttestationTable(shown, table).known()))
          .map(table -> new AttestationTable(shown, table).read())
          .orElseGet(
              () ->
                  refused(
                      shown,
                      Message.of("enrolment.attested-charset"),
                      Message.of("enrolment.attested-charset-hint")));
    }
    return kind.endsWith(".xlsx")
        ? workbook(shown, bytes)
        : refused(
            shown,
            Message.of("enrolment.attested-kind"),
            Message.of("enrolment.attested-kind-hint"));
  }

  private static Reading workbook(String name, byte[] bytes) {
    Optional<List<Table>> sheets = Workbook.read(bytes);
    if (sheets.isEmpty()) {
      return refused(
          name,
          Message.of("enrolment.attested-broken"),
          Message.of("enrolment.attested-broken-hint"));
    }
    List<AttestationTable> lists =
        sheets.get().stream()
            .filter(table -> !table.isBlank())
            .map(table -> new AttestationTable(name, table))
            .toList();
    return lists.size() == 1
        ? lists.get(0).read()
        : refused(
            name,
            Message.of("enrolment.attested-sheets", lists.size()),
            Message.of("enrolment.attested-sheets-hint"));
  }

  private static Reading refused(String name, Message why, Message hint) {
    return new Reading(List.of(), List.of(Problem.error(name, "", "", why, hint)));
  }
}

package fr.passerelle.enrolment;

import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Numen;
import fr.passerelle.problem.Problem;
import fr.passerelle.table.Table;
import fr.passerelle.table.TableRow;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The rows of an attestation list: under a row of headings, or one column without. */
final class AttestationTable {

  private static final Set<String> ADDRESS =
      Set.of(
          "email",
          "mail",
          "courriel",
          "adressemail",
          "adresseemail",
          "adressedecourriel",
          "adresseelectronique",
          "emailaddress");

  private static final Set<String> NUMBER =
      Set.of("id", "userid", "numero", "numerodutilisateur", "idutilisateur");

  private final String file;
  private final List<TableRow> rows;
  private final List<Attestee> people = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  AttestationTable(String file, Table table) {
    this.file = file;
    this.rows = table.rows().stream().filter(row -> !row.isBlank()).toList();
  }

  /** How much of it is known: what tells the right separator from the wrong ones. */
  int known() {
    return rows.isEmpty() ? 0 : columns(rows.get(0)).size();
  }

  AttestationFile.Reading read() {
    if (rows.isEmpty()) {
      add(file, "enrolment.attested-empty", Message.of("enrolment.attested-empty-hint"));
    } else {
      List<Integer> columns = columns(rows.get(0));
      if (columns.size() == 1) {
        people(columns.get(0));
      } else {
        rows.forEach(this::refuseNumen);
        add(
            where(rows.get(0)),
            columns.isEmpty() ? "enrolment.attested-headings" : "enrolment.attested-both",
            Message.of("enrolment.attested-headings-hint"));
      }
    }
    return new AttestationFile.Reading(people, problems);
  }

  private void refuseNumen(TableRow row) {
    if (row.cells().stream().anyMatch(Numen::isIn)) {
      add(where(row), "enrolment.attested-numen", Message.of("enrolment.attested-numen-hint"));
    }
  }

  /** The columns that name people, by their headings; where there are none, the only one. */
  private static List<Integer> columns(TableRow first) {
    List<Integer> named =
        all(first).filter(column -> isHeading(first.cell(column))).boxed().toList();
    if (!named.isEmpty()) {
      return named;
    }
    List<Integer> filled =
        all(first).filter(column -> !first.cell(column).isEmpty()).boxed().toList();
    return filled.size() == 1 && isPerson(first.cell(filled.get(0))) ? filled : List.of();
  }

  private static IntStream all(TableRow row) {
    return IntStream.range(0, row.cells().size());
  }

  private static boolean isHeading(String cell) {
    return ADDRESS.contains(folded(cell)) || NUMBER.contains(folded(cell));
  }

  private static String folded(String heading) {
    return Normalizer.normalize(heading, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z]", "");
  }

  private static boolean isPerson(String cell) {
    return EmailAddress.isValid(cell) || isNumber(cell);
  }

  private static boolean isNumber(String cell) {
    return cell.matches("[1-9]\\d{0,17}");
  }

  private void people(int column) {
    int first = isHeading(rows.get(0).cell(column)) ? 1 : 0;
    rows.subList(0, first).forEach(this::refuseNumen);
    for (TableRow row : rows.subList(first, rows.size())) {
      refuseNumen(row);
      Attestee person = person(row, column);
      if (person == null) {
        add(where(row), "enrolment.attested-person", Message.of("enrolment.attested-person-hint"));
      } else {
        people.add(person);
      }
    }
    if (first == rows.size()) {
      add(file, "enrolment.attested-empty", Message.of("enrolment.attested-empty-hint"));
    }
  }

  private @Nullable Attestee person(TableRow row, int column) {
    String cell = row.cell(column);
    if (row.unreadable().contains(column)) {
      return null;
    }
    if (EmailAddress.isValid(cell)) {
      return new Attestee.ByAddress(where(row), new EmailAddress(cell));
    }
    return isNumber(cell)
        ? new Attestee.ByNumber(where(row), new UserId(Long.parseLong(cell)))
        : null;
  }

  private String where(TableRow row) {
    return file + ":" + row.number();
  }

  private void add(String where, String key, Message hint) {
    problems.add(Problem.error(where, "", "", Message.of(key), hint));
  }
}

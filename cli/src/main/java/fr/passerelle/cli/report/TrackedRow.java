package fr.passerelle.cli.report;

import fr.passerelle.vacation.Fraction;
import fr.passerelle.vacation.LineEvent;
import fr.passerelle.vacation.NewAmount;
import fr.passerelle.vacation.PayEvent;
import fr.passerelle.vacation.PayRegister;
import fr.passerelle.vacation.TrackedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A line as a row of cells, with its state and with what counts in the place of what does not. */
record TrackedRow(TrackedLine line, PayRegister register, Locale locale) {

  /** What a transmission says beside the columns of a statement. */
  static final List<String> MORE =
      List.of(
          "key",
          "batch",
          "validatedBy",
          "validatedAt",
          "original",
          "overriddenBy",
          "overriddenOn",
          "overrideReason");

  /** The columns of a statement. */
  List<String> cells() {
    List<String> cells =
        new ArrayList<>(new PayRow(line.statement(), line.ref().number(), locale).written());
    put(cells, "state", Cell.text(register.says(line).in(locale)));
    line.replacement().ifPresent(decided -> replace(cells, decided));
    return cells;
  }

  private void replace(List<String> cells, NewAmount decided) {
    put(cells, "amount", Cell.number(decided.amount(), locale));
    put(cells, "currency", "EUR");
    put(cells, "reason", "");
    put(cells, "hint", "");
    Fraction vacations = decided.vacations();
    String exact =
        vacations == null
            ? ""
            : vacations
                .decimal()
                .map(it -> Cell.number(it, locale))
                .orElse(vacations.toString().replace('/', '\u2044'));
    put(cells, "vacations", exact);
    put(cells, "exactVacations", exact);
  }

  private static void put(List<String> cells, String column, String cell) {
    cells.set(PayRow.COLUMNS.indexOf(column), cell);
  }

  /** The columns of a statement, and {@link #MORE}. */
  List<String> sent(int batch) {
    Optional<PayEvent> validated = line.last(LineEvent.VALIDATE);
    Optional<PayEvent> override = line.override();
    List<String> cells = cells();
    cells.add(Cell.text(line.line().key()));
    cells.add(Integer.toString(batch));
    cells.add(signer(validated));
    cells.add(validated.map(event -> event.signature().at().toString()).orElse(""));
    cells.add(line.computed().map(it -> Cell.number(it, locale)).orElse(""));
    cells.add(signer(override));
    cells.add(line.replacement().map(decided -> decided.on().toString()).orElse(""));
    cells.add(override.map(event -> Cell.text(event.signature().reason())).orElse(""));
    return cells;
  }

  private static String signer(Optional<PayEvent> event) {
    return event.map(it -> Cell.text(it.signature().who())).orElse("");
  }
}

package fr.passerelle.cli.report;

import fr.passerelle.problem.Message;
import fr.passerelle.vacation.Fraction;
import fr.passerelle.vacation.Operation;
import fr.passerelle.vacation.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What came of a line, planned or real, as the cells of a row. */
final class OutcomeCells {

  /** The columns, by the name under which their heading stands. */
  static final List<String> COLUMNS =
      List.of("rate", "vacations", "exactVacations", "amount", "currency", "reason", "hint");

  private static final int PLACES = 6;

  private final Locale locale;

  OutcomeCells(Locale locale) {
    this.locale = locale;
  }

  List<CellValue> of(Outcome outcome) {
    return outcome.match(
        OutcomeCells::computed,
        question -> without(List.of(question.reason()), question.hint()),
        refusal -> without(refusal.reasons(), refusal.hint()));
  }

  /** Each step of the calculation on a line of its own, numbered. */
  CellValue steps(Outcome outcome) {
    List<Operation> steps =
        outcome.match(
            Outcome.Computed::operations, Outcome.ToDecide::operations, refusal -> List.of());
    StringBuilder text = new StringBuilder();
    for (int step = 0; step < steps.size(); step++) {
      text.append(step == 0 ? "" : "\n").append(step + 1).append(". ");
      text.append(steps.get(step).says().in(locale));
    }
    return new CellValue.Text(text.toString());
  }

  private static List<CellValue> computed(Outcome.Computed computed) {
    return List.of(
        rate(computed),
        new CellValue.Figure(rounded(computed.vacations()), CellValue.Look.VACATIONS),
        exact(computed.vacations()),
        new CellValue.Figure(computed.amount(), CellValue.Look.EUROS),
        new CellValue.Text("EUR"),
        CellValue.nothing(),
        CellValue.nothing());
  }

  private static CellValue rate(Outcome.Computed computed) {
    return computed.operations().stream()
        .filter(Operation.Priced.class::isInstance)
        .map(operation -> ((Operation.Priced) operation).rate())
        .<CellValue>map(rate -> new CellValue.Figure(rate, CellValue.Look.EUROS))
        .findFirst()
        .orElse(CellValue.nothing());
  }

  /** For reading and adding up; the amount never comes from it. */
  private static BigDecimal rounded(Fraction vacations) {
    return vacations.decimal().orElseGet(() -> vacations.rounded(PLACES, RoundingMode.HALF_UP));
  }

  /** With the fraction slash, since a spreadsheet takes 5/6 for the fifth of June. */
  private static CellValue exact(Fraction vacations) {
    return vacations
        .decimal()
        .<CellValue>map(decimal -> new CellValue.Figure(decimal, CellValue.Look.VACATIONS))
        .orElseGet(() -> new CellValue.Text(vacations.toString().replace('/', '\u2044')));
  }

  private List<CellValue> without(List<Message> reasons, Message hint) {
    List<CellValue> cells = new ArrayList<>(Collections.nCopies(5, CellValue.nothing()));
    cells.add(
        new CellValue.Text(
            reasons.stream().map(m -> m.in(locale)).collect(Collectors.joining(" "))));
    cells.add(new CellValue.Text(hint.in(locale)));
    return cells;
  }
}

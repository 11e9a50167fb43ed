package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * What was computed by certain rules on a certain date, with everything needed to explain it. A
 * proposal: nothing in it may be paid before a person has validated it. Immutable.
 *
 * @param id follows from all the rest; see {@link #of}
 * @param on the date of the counts
 * @param zone where days are told from times
 * @param terms the parameters in force
 * @param lines by course, part of the course and person
 */
public record PayStatement(
    StatementId id,
    RulesIdentity rules,
    LocalDate on,
    ZoneId zone,
    List<Term> terms,
    List<PayLine> lines) {

  public PayStatement {
    terms = List.copyOf(terms);
    lines = List.copyOf(lines);
  }

  /** A statement with the id that belongs to it. */
  static PayStatement of(
      RulesIdentity rules, LocalDate on, ZoneId zone, List<Term> terms, List<PayLine> lines) {
    return new PayStatement(
        StatementJson.idOf(rules, on, zone, terms, lines), rules, on, zone, terms, lines);
  }

  /**
   * The line with a number.
   *
   * @param number from 1, in the order of {@link #lines}
   * @throws IndexOutOfBoundsException if there is no such line
   */
  public PayLine line(int number) {
    return lines.get(number - 1);
  }

  /** The lines that wait for something. */
  public List<PayLine> in(PayState state) {
    return lines.stream().filter(line -> line.state() == state).toList();
  }

  /** All computed amounts together, in euros; 0 where there are none. */
  public BigDecimal total() {
    return lines.stream()
        .map(line -> line.outcome().match(Outcome.Computed::amount, d -> NONE, r -> NONE))
        .reduce(NONE, BigDecimal::add);
  }

  private static final BigDecimal NONE = new BigDecimal("0.00");
}

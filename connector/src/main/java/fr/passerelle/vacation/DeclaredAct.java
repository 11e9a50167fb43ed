package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.time.LocalDate;
import java.util.List;

/**
 * The declared work behind a line, frozen.
 *
 * @param on the day at which the rules were taken
 * @param facts what was declared, as sentences
 * @param terms the parameters that took part
 */
public record DeclaredAct(
    String id, ActSource source, LocalDate on, List<Message> facts, List<Term> terms) {

  public DeclaredAct {
    facts = List.copyOf(facts);
    terms = List.copyOf(terms);
  }
}

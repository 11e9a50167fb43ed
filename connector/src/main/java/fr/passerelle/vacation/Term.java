package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import org.jspecify.annotations.Nullable;

/**
 * A parameter that took part in a calculation, as it was in force then, so that a result can be
 * explained without its rules file.
 *
 * @param field the key in the rules file: {@code tutoring.mode}
 * @param value as the file writes it: {@code proportionnel}, {@code 45.00}
 * @param says the parameter and its value as a sentence
 * @param source null where no document states it
 * @param note what the rules' author adds; null for nothing
 */
public record Term(
    String field,
    String value,
    Message says,
    Validity validity,
    Status status,
    @Nullable RuleSource source,
    @Nullable String note) {

  public boolean isHypothesis() {
    return status == Status.HYPOTHESE;
  }
}

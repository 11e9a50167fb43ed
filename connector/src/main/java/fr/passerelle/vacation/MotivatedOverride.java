package fr.passerelle.vacation;

import java.time.LocalDate;

/**
 * Somebody's decision to go beyond a rule.
 *
 * @param author who decided, as the file of decisions names them; not blank
 * @param on when
 * @param reason why; not blank
 */
public record MotivatedOverride(String author, LocalDate on, String reason) {

  public MotivatedOverride {
    if (author.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("an override names its author and its reason");
    }
  }
}

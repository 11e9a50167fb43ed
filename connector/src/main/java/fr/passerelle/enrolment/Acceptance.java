package fr.passerelle.enrolment;

import java.time.Instant;

/**
 * Somebody's word that a count with reservations may pay all the same.
 *
 * @param who a name or a role as typed, never an e-mail address
 * @param reason never blank
 */
public record Acceptance(String who, Instant at, String reason) {

  public Acceptance {
    if (who.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("who accepts a count says why");
    }
  }
}

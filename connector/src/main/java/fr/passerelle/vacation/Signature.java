package fr.passerelle.vacation;

import fr.passerelle.problem.Numen;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Who did something, when and why, as it is kept.
 *
 * @param who a name or a role, as typed; see {@link #accepts}
 * @param reason why; empty where none was asked for
 */
public record Signature(String who, Instant at, String reason) {

  private static final Pattern WHO = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} .,'’_-]{0,79}");

  public Signature {
    if (!accepts(who) || hasNumen(reason)) {
      throw new IllegalArgumentException("nobody signs so");
    }
  }

  /** Whether a text can name who signs: an account's name or a role, never an e-mail address. */
  public static boolean accepts(String who) {
    return WHO.matcher(who).matches() && !hasNumen(who);
  }

  /** Whether a text holds what must not be kept. */
  public static boolean hasNumen(String text) {
    return Numen.places(text).findAny().isPresent();
  }
}

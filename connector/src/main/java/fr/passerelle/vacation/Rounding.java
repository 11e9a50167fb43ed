package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The one rounding step that an amount goes through.
 *
 * @param places decimals kept, 0 to 4
 * @param mode what happens in between; never {@code UNNECESSARY}
 */
public record Rounding(int places, RoundingMode mode) {

  public static final int MAX_PLACES = 4;

  /** Two decimals, half up: what is used where the rules are silent. */
  public static final Rounding DEFAULT = new Rounding(2, RoundingMode.HALF_UP);

  public Rounding {
    if (places < 0 || places > MAX_PLACES || mode == RoundingMode.UNNECESSARY) {
      throw new IllegalArgumentException("no way to round: " + places + " places, " + mode);
    }
  }

  public BigDecimal round(Fraction exact) {
    return exact.rounded(places, mode);
  }
}

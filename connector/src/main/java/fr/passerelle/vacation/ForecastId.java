package fr.passerelle.vacation;

import java.util.regex.Pattern;

/**
 * What tells one forecast from every other: the SHA-256 of what it says.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record ForecastId(String sha256) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public ForecastId {
    if (!FORM.matcher(sha256).matches()) {
      throw new IllegalArgumentException("a forecast's id is 64 hexadecimal digits");
    }
  }

  /** The first twelve digits, enough to tell forecasts apart by eye. */
  public String brief() {
    return sha256.substring(0, 12);
  }

  @Override
  public String toString() {
    return sha256;
  }
}

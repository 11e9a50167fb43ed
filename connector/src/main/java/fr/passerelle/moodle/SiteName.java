package fr.passerelle.moodle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The name that the user gave a site in the configuration; the first part of every key in the
 * ledger, so it outlives a change of address.
 *
 * @param value 1 to 40 of {@code a-z 0-9 . _ -}, starting with a letter or digit
 */
public record SiteName(@JsonValue String value) implements Comparable<SiteName> {

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,39}");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SiteName {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "a site's name is 1 to 40 of a-z 0-9 . _ - and starts with a letter or digit: " + value);
    }
  }

  /** Whether a text may name a site. */
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(SiteName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package fr.passerelle.moodle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;

/**
 * A course's short name, unique on its site (as loosely as the site's database compares).
 *
 * <p>Equal when equal in Unicode's NFC; case, accents and spaces count.
 *
 * @param value 1 to 255 characters (code points), in NFC
 */
public record ShortName(@JsonValue String value) implements Comparable<ShortName> {

  /** The most characters that Moodle keeps. */
  public static final int MAX_LENGTH = 255;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ShortName {
    value = Normalizer.normalize(value, Normalizer.Form.NFC);
    int length = value.codePointCount(0, value.length());
    if (value.isBlank() || length > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "a short name has 1 to " + MAX_LENGTH + " characters, not " + length);
    }
  }

  @Override
  public int compareTo(ShortName other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package fr.passerelle.moodle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;

/**
 * A course's idnumber: the key by which Passerelle recognises it for ever.
 *
 * <p>Equal when equal in Unicode's NFC; case, accents and spaces count.
 *
 * @param value 1 to 100 characters (code points), in NFC
 */
public record IdNumber(@JsonValue String value) implements Comparable<IdNumber> {

  /** The most characters that Moodle keeps. */
  public static final int MAX_LENGTH = 100;

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public IdNumber {
    value = Normalizer.normalize(value, Normalizer.Form.NFC);
    int length = value.codePointCount(0, value.length());
    if (value.isBlank() || length > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "an idnumber has 1 to " + MAX_LENGTH + " characters, not " + length);
    }
  }

  @Override
  public int compareTo(IdNumber other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

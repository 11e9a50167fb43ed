package fr.passerelle.moodle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A person's e-mail address, as the key by which an account is found. Two addresses are equal when
 * they differ in case only. Never stored in the ledger, never logged.
 *
 * @param value one {@code @} with something on both sides, no white space; lower case, in NFC
 */
public record EmailAddress(@JsonValue String value) implements Comparable<EmailAddress> {

  private static final Pattern FORM = Pattern.compile("[^\\s@<>,;]+@[^\\s@<>,;]+\\.[^\\s@<>,;]+");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public EmailAddress {
    value = Normalizer.normalize(value.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    if (!isValid(value)) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** Whether a text could be an address, loosely; the site has the last word. */
  public static boolean isValid(String text) {
    return text.length() <= 100 && FORM.matcher(text.strip()).matches();
  }

  @Override
  public int compareTo(EmailAddress other) {
    return value.compareTo(other.value);
  }
}

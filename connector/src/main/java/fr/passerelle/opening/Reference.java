package fr.passerelle.opening;

import java.util.regex.Pattern;

/**
 * The reference allotted to an opening request; it becomes the course's idnumber.
 *
 * @param value the year of the import, a dash and a number of at least four digits: {@code
 *     2026-0001}
 */
public record Reference(String value) implements Comparable<Reference> {

  private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{4,8}");

  public Reference {
    if (!isValid(value)) {
      throw new IllegalArgumentException("a reference looks like 2026-0001, not " + value);
    }
  }

  /** Whether a text has the form of a reference. */
  public static boolean isValid(String text) {
    return FORM.matcher(text).matches();
  }

  @Override
  public int compareTo(Reference other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}

package fr.passerelle.moodle;

import java.util.Set;

/**
 * A course's value of a custom field.
 *
 * @param type Moodle's name of the field's type: {@code text}, {@code textarea}, {@code number},
 *     {@code checkbox}, {@code select}, {@code date}; empty where the site does not say
 * @param value as stored, not as shown; empty where the course has none
 */
public record CustomField(String type, String value) {

  private static final String TEXT_AREA = "textarea";
  private static final Set<String> WRITABLE =
      Set.of("", "text", "number", "checkbox", "select", "date", TEXT_AREA);

  /**
   * Whether fields of a type can be given a value by web services: a select takes the place in its
   * own list, from 1, a date a time in epoch seconds.
   *
   * @param textAreas whether the release keeps text areas; before 4.5 it loses them without a word
   */
  public static boolean isWritable(String type, boolean textAreas) {
    return WRITABLE.contains(type) && (textAreas || !type.equals(TEXT_AREA));
  }
}

package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.CustomField;
import fr.passerelle.sandbox.site.SiteKind;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.PhpText;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The custom fields of a course as they come in. A field that the site does not have is passed over
 * without a word.
 */
final class CustomFieldValues {

  private static final int LONGEST_TEXT = 1333;
  private static final Pattern NUMBER = Pattern.compile("|-?\\d+(\\.\\d+)?");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("|-?\\d+");

  private CustomFieldValues() {}

  /**
   * The values with those that were sent.
   *
   * @throws MoodleError {@code invalidpersistenterror} if one does not fit its field
   */
  static SortedMap<String, String> after(
      SiteKind kind, SortedMap<String, String> before, JsonNode sent) {
    SortedMap<String, String> values = new TreeMap<>(before);
    for (JsonNode one : sent) {
      String shortName = one.required("shortname").asString();
      kind.customFields().stream()
          .filter(field -> field.shortName().equals(shortName))
          .filter(field -> keeps(kind, field))
          .forEach(
              field -> values.put(shortName, fitting(field, one.required("value").asString())));
    }
    return values;
  }

  /** Moodle 4.1 loses what is sent for a textarea, and says nothing. */
  private static boolean keeps(SiteKind kind, CustomField field) {
    return kind.recent() || field.type() != CustomField.Type.TEXTAREA;
  }

  private static String fitting(CustomField field, String value) {
    boolean fits =
        switch (field.type()) {
          case TEXT -> PhpText.hasNoTags(value) && length(value) <= LONGEST_TEXT;
          case TEXTAREA -> true;
          case NUMBER -> NUMBER.matcher(value).matches();
          case CHECKBOX, SELECT, DATE -> WHOLE_NUMBER.matcher(value).matches();
        };
    if (!fits) {
      throw MoodleError.of(ErrorClass.INVALID_PERSISTENT, "invalidpersistenterror");
    }
    return value;
  }

  private static int length(String value) {
    return value.codePointCount(0, value.length());
  }
}

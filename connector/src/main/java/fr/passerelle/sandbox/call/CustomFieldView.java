package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.CustomField;
import fr.passerelle.sandbox.site.Site;
import fr.passerelle.sandbox.wire.PhpText;
import fr.passerelle.sandbox.wire.Sentence;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The custom fields of a course as they go out: every field of the site, each with what is stored
 * ({@code valueraw}) and what people see ({@code value}), which is always escaped.
 */
final class CustomFieldView {

  private CustomFieldView() {}

  static ArrayNode of(Call call, Course course) {
    return call.kind().customFields().stream()
        .map(
            field ->
                describe(call, field, course.customFields().getOrDefault(field.shortName(), "")))
        .collect(Nodes.toList());
  }

  private static JsonNode describe(Call call, CustomField field, String value) {
    ObjectNode row = Nodes.struct();
    row.put("name", field.name()).put("shortname", field.shortName());
    row.put("type", field.type().name().toLowerCase(Locale.ROOT));
    switch (field.type()) {
      case TEXT -> put(row, value, PhpText.escaped(value));
      case TEXTAREA -> put(row, value, escapedHtml(value));
      case NUMBER -> putNumber(row, value);
      case CHECKBOX -> putCheckbox(call, row, !value.isEmpty() && !value.equals("0"));
      case SELECT -> putWhole(row, value, option(PhpText.wholeNumber(value)));
      case DATE -> putWhole(row, value, day(call, PhpText.wholeNumber(value)));
    }
    return row;
  }

  private static void put(ObjectNode row, String stored, String seen) {
    row.put("valueraw", stored).put("value", stored.isEmpty() ? null : seen);
  }

  private static void putNumber(ObjectNode row, String stored) {
    if (stored.isEmpty()) {
      row.putNull("valueraw").putNull("value");
    } else {
      BigDecimal number =
          new BigDecimal(new BigDecimal(stored).stripTrailingZeros().toPlainString());
      row.put("valueraw", number).put("value", number.toPlainString());
    }
  }

  private static void putCheckbox(Call call, ObjectNode row, boolean ticked) {
    String seen = call.say(Sentence.of(ticked ? "customfieldyes" : "customfieldno"));
    row.put("valueraw", Nodes.flag(ticked)).put("value", seen);
  }

  private static void putWhole(ObjectNode row, String stored, @Nullable String seen) {
    row.put("valueraw", PhpText.wholeNumber(stored)).put("value", seen);
  }

  /** A place that is none shows nothing, though it is kept. */
  private static @Nullable String option(long place) {
    return place < 1 || place > CustomField.OPTIONS.size()
        ? null
        : CustomField.OPTIONS.get((int) place - 1);
  }

  private static @Nullable String day(Call call, long seconds) {
    DateTimeFormatter form =
        DateTimeFormatter.ofPattern(
            "d MMMM uuuu", Locale.forLanguageTag(call.settings().language()));
    return seconds == 0 ? null : Instant.ofEpochSecond(seconds).atZone(Site.ZONE).format(form);
  }

  private static String escapedHtml(String html) {
    return PhpText.purified(html).replaceAll("&(?![a-zA-Z0-9#]{1,8};)", "&amp;");
  }
}

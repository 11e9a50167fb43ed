package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.wire.MoodleError;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code core_get_strings}: texts of the site's plugins. It has the names of the course formats
 * that Moodle comes with; what it does not have, it answers in brackets, as Moodle does.
 */
final class GetStrings implements WebFunction {

  private static final String NAME = "pluginname";

  private static final Map<String, String> FORMATS =
      Map.of(
          "format_singleactivity", "Single activity",
          "format_social", "Social",
          "format_topics", "Custom sections",
          "format_weeks", "Weekly sections");

  @Override
  public JsonNode answer(Call call) {
    call.argument("strings").forEach(asked -> requireInstalled(call, asked.path("lang")));
    return call.argument("strings")
        .valueStream()
        .map(asked -> text(asked, asked.path("lang").asString(call.settings().language())))
        .collect(Nodes.toList());
  }

  /** Moodle cleans a language that is not installed away, and then finds that it was changed. */
  private static void requireInstalled(Call call, JsonNode language) {
    if (language.isString() && !CourseTexts.isInstalled(call, language.stringValue())) {
      throw MoodleError.invalidParameter();
    }
  }

  private static ObjectNode text(JsonNode asked, String language) {
    String id = asked.required("stringid").stringValue();
    String component = asked.required("component").stringValue();
    return Nodes.struct()
        .put("stringid", id)
        .put("component", component)
        .put("lang", language)
        .put("string", string(id, component, language));
  }

  private static String string(String id, String component, String language) {
    if (id.equals("thislanguage") && component.equals("langconfig")) {
      return language.equals("fr") ? "Français" : "English";
    }
    String absent = "[[" + id + "]]";
    return id.equals(NAME) ? FORMATS.getOrDefault(component, absent) : absent;
  }
}

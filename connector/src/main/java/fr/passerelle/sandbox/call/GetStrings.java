package fr.passerelle.sandbox.call;

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
    return call.argument("strings")
        .valueStream()
        .map(asked -> text(asked, call.settings().language()))
        .collect(Nodes.toList());
  }

  private static ObjectNode text(JsonNode asked, String language) {
    String id = asked.required("stringid").stringValue();
    String component = asked.required("component").stringValue();
    String absent = "[[" + id + "]]";
    return Nodes.struct()
        .put("stringid", id)
        .put("component", component)
        .put("lang", language)
        .put("string", id.equals(NAME) ? FORMATS.getOrDefault(component, absent) : absent);
  }
}

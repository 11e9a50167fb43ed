package fr.passerelle.yaml;

import fr.passerelle.problem.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays one tree over another, and notes the keys that say nothing. */
final class Overlay {

  private final Findings findings;

  Overlay(Findings findings) {
    this.findings = findings;
  }

  /** A new tree: objects merged key by key, lists and values replaced. */
  JsonNode merged(JsonNode below, JsonNode above) {
    return merged(below, above, List.of());
  }

  private JsonNode merged(JsonNode below, JsonNode above, List<Reference> path) {
    if (!(above instanceof ObjectNode upper)) {
      return above.deepCopy();
    }
    ObjectNode result = below instanceof ObjectNode lower ? lower.deepCopy() : upper.objectNode();
    for (Map.Entry<String, JsonNode> entry : upper.properties()) {
      List<Reference> inner = new ArrayList<>(path);
      inner.add(new Reference(upper, entry.getKey()));
      if (entry.getValue().isNull()) {
        findings.add(inner, "", Message.of("yaml.no-value"), Message.of("yaml.no-value-hint"));
      } else {
        JsonNode old = result.path(entry.getKey());
        result.set(entry.getKey(), merged(old, entry.getValue(), inner));
      }
    }
    return result;
  }
}

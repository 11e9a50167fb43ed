package fr.passerelle.yaml;

import fr.passerelle.problem.Message;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of a tree every key that is no component of the record for which it is meant, also in
 * records inside lists, maps and other records. Binding would find them too, but stops at the first
 * value that a record refuses.
 */
final class UnknownKeys {

  private final Findings findings;

  UnknownKeys(Findings findings) {
    this.findings = findings;
  }

  void takeOut(JsonNode tree, Type type) {
    walk(tree, type, List.of());
  }

  private void walk(JsonNode node, Type type, List<Reference> path) {
    if (type instanceof ParameterizedType of) {
      Type[] arguments = of.getActualTypeArguments();
      walkInside(node, arguments[arguments.length - 1], path);
    } else if (type instanceof Class<?> kind && kind.isRecord() && node instanceof ObjectNode map) {
      walkRecord(map, kind.getRecordComponents(), path);
    }
  }

  /** The values of a map, or the items of a list. */
  private void walkInside(JsonNode node, Type inside, List<Reference> path) {
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      walk(entry.getValue(), inside, then(path, new Reference(node, entry.getKey())));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(node.get(i), inside, then(path, new Reference(node, i)));
    }
  }

  private void walkRecord(ObjectNode map, RecordComponent[] components, List<Reference> path) {
    for (String key : List.copyOf(map.propertyNames())) {
      List<Reference> inner = then(path, new Reference(map, key));
      Optional<RecordComponent> known =
          Arrays.stream(components).filter(it -> it.getName().equals(key)).findFirst();
      if (known.isPresent()) {
        walk(map.get(key), known.get().getGenericType(), inner);
      } else {
        map.remove(key);
        List<String> names = Arrays.stream(components).map(RecordComponent::getName).toList();
        findings.add(inner, "", Message.of("yaml.unknown-key", key), NearestKey.hint(key, names));
      }
    }
  }

  private static List<Reference> then(List<Reference> path, Reference step) {
    List<Reference> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}

package fr.passerelle.yaml;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tree from which what does not fit is taken out, and which knows where the rest once stood. A
 * default takes the place of what is taken out, where there is one.
 */
final class Pruning {

  private static final int SHOWN = 80;

  private final JsonNode tree;
  private final JsonNode defaults;

  /** For each list that lost items, the places that the others had. */
  private final IdentityHashMap<JsonNode, List<Integer>> places = new IdentityHashMap<>();

  Pruning(JsonNode tree, JsonNode defaults) {
    this.tree = tree;
    this.defaults = defaults;
  }

  JsonNode tree() {
    return tree;
  }

  /** A path in the tree as it is, with the places that its items had in the file. */
  List<Reference> asWritten(List<Reference> path) {
    List<Reference> written = new ArrayList<>();
    JsonNode node = tree;
    for (Reference step : path) {
      written.add(asWritten(node, step));
      node = next(node, step);
    }
    return written;
  }

  private Reference asWritten(@Nullable JsonNode list, Reference step) {
    List<Integer> left = list == null ? null : places.get(list);
    return left == null || step.getPropertyName() != null
        ? step
        : new Reference(step.from(), left.get(step.getIndex()));
  }

  @Nullable JsonNode at(List<Reference> path) {
    return at(tree, path);
  }

  private static @Nullable JsonNode at(JsonNode root, List<Reference> path) {
    JsonNode node = root;
    for (Reference step : path) {
      node = next(node, step);
    }
    return node;
  }

  private static @Nullable JsonNode next(@Nullable JsonNode node, Reference step) {
    if (node == null) {
      return null;
    }
    String name = step.getPropertyName();
    return name == null ? node.get(step.getIndex()) : node.get(name);
  }

  /** What stands at a path, on one short line; empty where nothing does. */
  String shown(List<Reference> path) {
    JsonNode node = at(path);
    if (node == null || node.isMissingNode() || path.isEmpty()) {
      return "";
    }
    String text = node.isValueNode() ? node.asString() : node.toString();
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  /** Takes out what stands at a path, or what holds it; false where there is nothing to take. */
  boolean takeOut(List<Reference> path) {
    if (path.isEmpty()) {
      return false;
    }
    List<Reference> around = path.subList(0, path.size() - 1);
    Reference last = path.get(path.size() - 1);
    JsonNode parent = at(around);
    return (parent instanceof ObjectNode object && takeOut(object, last, at(defaults, path)))
        || (parent instanceof ArrayNode array && takeOut(array, last))
        || takeOut(around);
  }

  private static boolean takeOut(ObjectNode parent, Reference last, @Nullable JsonNode instead) {
    String name = last.getPropertyName();
    if (name == null) {
      return false;
    }
    JsonNode old = parent.remove(name);
    if (instead != null && old != null && !old.equals(instead)) {
      parent.set(name, instead.deepCopy());
    }
    return old != null;
  }

  private boolean takeOut(ArrayNode parent, Reference last) {
    if (last.getIndex() < 0) {
      return false;
    }
    places.computeIfAbsent(parent, Pruning::places).remove(last.getIndex());
    return parent.remove(last.getIndex()) != null;
  }

  private static List<Integer> places(JsonNode list) {
    return IntStream.range(0, list.size()).boxed().collect(Collectors.toCollection(ArrayList::new));
  }
}

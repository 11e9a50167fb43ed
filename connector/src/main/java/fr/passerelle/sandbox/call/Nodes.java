package fr.passerelle.sandbox.call;

import java.util.stream.Collector;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers in the making. */
final class Nodes {

  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

  private Nodes() {}

  static ObjectNode struct() {
    return FACTORY.objectNode();
  }

  static ArrayNode list() {
    return FACTORY.arrayNode();
  }

  /** What a function answers that answers nothing. */
  static JsonNode nothing() {
    return FACTORY.nullNode();
  }

  static <T extends JsonNode> Collector<T, ?, ArrayNode> toList() {
    return Collector.of(Nodes::list, ArrayNode::add, ArrayNode::addAll);
  }

  /** PHP's 1 and 0. */
  static int flag(boolean value) {
    return value ? 1 : 0;
  }
}

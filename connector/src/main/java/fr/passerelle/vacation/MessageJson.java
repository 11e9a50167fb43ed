package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/**
 * Messages in a statement's file: key and arguments, so that a statement can be read in either
 * language for ever. Texts, numbers and messages stay what they are; other arguments become text.
 */
final class MessageJson {

  private MessageJson() {}

  static JsonGenerator write(JsonGenerator json, Message message) {
    json.writeStartObject();
    json.writeStringProperty("key", message.key());
    json.writeName("arguments");
    json.writeStartArray();
    message.arguments().forEach(argument -> writeArgument(json, argument));
    json.writeEndArray();
    return json.writeEndObject();
  }

  static void writeAll(JsonGenerator json, String name, List<Message> messages) {
    json.writeName(name);
    json.writeStartArray();
    messages.forEach(message -> write(json, message));
    json.writeEndArray();
  }

  private static void writeArgument(JsonGenerator json, Object argument) {
    if (argument instanceof Message message) {
      write(json, message);
    } else if (argument instanceof BigDecimal decimal) {
      json.writeNumber(decimal.toPlainString());
    } else if (argument instanceof Integer || argument instanceof Long) {
      json.writeNumber(((Number) argument).longValue());
    } else {
      json.writeString(argument.toString());
    }
  }

  static Message read(JsonNode node) {
    Object[] arguments =
        node.required("arguments").values().stream().map(MessageJson::argument).toArray();
    return Message.of(node.required("key").stringValue(), arguments);
  }

  static List<Message> readAll(JsonNode node) {
    return node.values().stream().map(MessageJson::read).toList();
  }

  private static Object argument(JsonNode node) {
    if (node.isObject()) {
      return read(node);
    }
    if (node.isString()) {
      return node.stringValue();
    }
    return node.isIntegralNumber() ? integer(node) : node.decimalValue();
  }

  private static Object integer(JsonNode node) {
    return node.canConvertToInt() ? (Object) node.intValue() : (Object) node.longValue();
  }
}

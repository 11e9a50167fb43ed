package fr.passerelle.sandbox.wire;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** In which format an answer goes out. */
public enum WireFormat {
  JSON("application/json") {
    @Override
    public String response(JsonNode value) {
      return PhpJson.write(value);
    }

    @Override
    public String error(JsonNode error) {
      return PhpJson.write(error);
    }
  },
  XML("application/xml; charset=utf-8") {
    @Override
    public String response(JsonNode value) {
      return MoodleXml.response(value);
    }

    @Override
    public String error(JsonNode error) {
      return MoodleXml.error(error);
    }
  };

  private final String contentType;

  WireFormat(String contentType) {
    this.contentType = contentType;
  }

  /** The format asked for by {@code moodlewsrestformat}: JSON by its exact name, else XML. */
  public static WireFormat named(JsonNode name) {
    return name.isString() && name.stringValue().equals("json") ? JSON : XML;
  }

  public String contentType() {
    return contentType;
  }

  public abstract String response(JsonNode value);

  public abstract String error(JsonNode error);

  /** The fields of an error. */
  public static ObjectNode describe(MoodleError error, boolean namespaced, Texts texts) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("exception", error.errorClass().phpName(namespaced));
    if (error.code() != null) {
      fields.put("errorcode", error.code());
    }
    return fields.put("message", texts.say(error.sentence()));
  }
}

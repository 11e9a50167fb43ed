package fr.passerelle.sandbox.wire;

import java.util.SortedMap;
import java.util.TreeMap;
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

    @Override
    public SortedMap<String, String> headers() {
      SortedMap<String, String> headers = super.headers();
      headers.put("Content-Disposition", "inline; filename=\"response.xml\"");
      return headers;
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

  /** The headers besides the content type. */
  public SortedMap<String, String> headers() {
    SortedMap<String, String> headers = new TreeMap<>();
    headers.put("Cache-Control", "private, must-revalidate, pre-check=0, post-check=0, max-age=0");
    headers.put("Expires", "Thu, 01 Jan 1970 00:00:00 GMT");
    headers.put("Pragma", "no-cache");
    headers.put("Accept-Ranges", "none");
    headers.put("Access-Control-Allow-Origin", "*");
    return headers;
  }

  public abstract String response(JsonNode value);

  public abstract String error(JsonNode error);

  /** The fields of an error. */
  public static ObjectNode describe(
      MoodleError error, boolean namespaced, Texts texts, Debugging debugging) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    fields.put("exception", error.errorClass().phpName(namespaced));
    if (error.code() != null) {
      fields.put("errorcode", error.code());
    }
    fields.put("message", texts.say(error.sentence(), debugging));
    Detail detail = error.sentence().detail();
    if (detail != null && debugging != Debugging.OFF) {
      fields.put("debuginfo", texts.say(detail, debugging));
    }
    return fields;
  }
}

package fr.passerelle.sandbox.wire;

import tools.jackson.databind.JsonNode;

/** Moodle's older format, which it falls back to when a call does not ask for JSON by name. */
final class MoodleXml {

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" ?>\n";

  private MoodleXml() {}

  static String response(JsonNode value) {
    StringBuilder out = new StringBuilder(HEAD).append("<RESPONSE>\n");
    if (!value.isNull()) {
      write(value, out);
    }
    return out.append("</RESPONSE>\n").toString();
  }

  static String error(JsonNode error) {
    JsonNode code = error.get("errorcode");
    return HEAD
        + "<EXCEPTION class=\""
        + escaped(error.required("exception").stringValue())
        + "\">\n"
        + (code == null ? "" : "<ERRORCODE>" + escaped(code.stringValue()) + "</ERRORCODE>\n")
        + "<MESSAGE>"
        + escaped(error.required("message").stringValue())
        + "</MESSAGE>\n"
        + debugInfo(error)
        + "</EXCEPTION>\n";
  }

  private static String debugInfo(JsonNode error) {
    JsonNode info = error.get("debuginfo");
    return info == null ? "" : "<DEBUGINFO>" + escaped(info.stringValue()) + "</DEBUGINFO>\n";
  }

  private static void write(JsonNode value, StringBuilder out) {
    if (value.isObject()) {
      writeStruct(value, out);
    } else if (value.isArray()) {
      out.append("<MULTIPLE>\n");
      value.forEach(item -> write(item, out));
      out.append("</MULTIPLE>\n");
    } else if (value.isNull()) {
      out.append("<VALUE null=\"null\"/>\n");
    } else {
      out.append("<VALUE>").append(escaped(phpString(value))).append("</VALUE>\n");
    }
  }

  private static void writeStruct(JsonNode struct, StringBuilder out) {
    out.append("<SINGLE>\n");
    struct.forEachEntry(
        (name, part) -> {
          out.append("<KEY name=\"").append(name).append("\">");
          write(part, out);
          out.append("</KEY>\n");
        });
    out.append("</SINGLE>\n");
  }

  private static String phpString(JsonNode value) {
    return value.isBoolean() ? (value.booleanValue() ? "1" : "0") : value.asString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

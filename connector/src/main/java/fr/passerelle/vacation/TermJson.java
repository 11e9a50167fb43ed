package fr.passerelle.vacation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Parameters in a statement's file. What a parameter has not is left out. */
final class TermJson {

  private TermJson() {}

  static void writeAll(JsonGenerator json, List<Term> terms) {
    json.writeName("terms");
    json.writeStartArray();
    terms.forEach(term -> write(json, term));
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, Term term) {
    json.writeStartObject();
    json.writeStringProperty("field", term.field());
    json.writeStringProperty("value", term.value());
    json.writeName("says");
    MessageJson.write(json, term.says());
    writeIfAny(json, "from", term.validity().from());
    writeIfAny(json, "until", term.validity().until());
    json.writeStringProperty("status", term.status().code());
    RuleSource source = term.source();
    if (source != null) {
      json.writeName("source");
      write(json, source);
    }
    writeIfAny(json, "note", term.note());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, RuleSource source) {
    json.writeStartObject();
    json.writeStringProperty("title", source.title());
    writeIfAny(json, "link", source.link());
    writeIfAny(json, "seen", source.seen());
    json.writeEndObject();
  }

  private static void writeIfAny(JsonGenerator json, String name, @Nullable Object value) {
    if (value != null) {
      json.writeStringProperty(name, value.toString());
    }
  }

  static List<Term> readAll(JsonNode node) {
    return node.required("terms").values().stream().map(TermJson::read).toList();
  }

  private static Term read(JsonNode node) {
    return new Term(
        node.required("field").stringValue(),
        node.required("value").stringValue(),
        MessageJson.read(node.required("says")),
        new Validity(day(node, "from"), day(node, "until")),
        Words.meaning(Status.values(), node.required("status").stringValue()),
        node.optional("source").map(TermJson::source).orElse(null),
        text(node, "note"));
  }

  private static RuleSource source(JsonNode node) {
    return new RuleSource(
        node.required("title").stringValue(), text(node, "link"), day(node, "seen"));
  }

  private static @Nullable String text(JsonNode node, String name) {
    return node.optional(name).map(JsonNode::stringValue).orElse(null);
  }

  private static @Nullable LocalDate day(JsonNode node, String name) {
    return Optional.ofNullable(text(node, name)).map(LocalDate::parse).orElse(null);
  }
}

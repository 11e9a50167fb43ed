package fr.passerelle.vacation;

import java.time.LocalDate;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Declared work in a statement's file. */
final class ActJson {

  private ActJson() {}

  static void write(JsonGenerator json, DeclaredAct act) {
    json.writeName("act");
    json.writeStartObject();
    json.writeStringProperty("id", act.id());
    json.writeStringProperty("file", act.source().file());
    json.writeStringProperty("place", act.source().place());
    json.writeStringProperty("sha256", act.source().sha256());
    json.writeStringProperty("on", act.on().toString());
    MessageJson.writeAll(json, "facts", act.facts());
    TermJson.writeAll(json, act.terms());
    json.writeEndObject();
  }

  static DeclaredAct read(JsonNode node) {
    return new DeclaredAct(
        node.required("id").stringValue(),
        new ActSource(
            node.required("file").stringValue(),
            node.required("place").stringValue(),
            node.required("sha256").stringValue()),
        LocalDate.parse(node.required("on").stringValue()),
        MessageJson.readAll(node.required("facts")),
        TermJson.readAll(node));
  }
}

package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.GroupId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** Lines in a statement's file. What a line has not is left out. */
final class LineJson {

  private LineJson() {}

  static void write(JsonGenerator json, PayLine line) {
    json.writeStartObject();
    json.writeStringProperty("activity", line.activity().code());
    writeCourse(json, line.course());
    writePortion(json, line.portion());
    if (line.person() != null) {
      String role = line.act() == null ? "tutor" : "person";
      json.writeNumberProperty(role, line.person().value());
    }
    if (line.act() != null) {
      ActJson.write(json, line.act());
    }
    writeEvidence(json, line.evidence());
    json.writeStringProperty("rules", line.rules().sha256());
    writeOutcome(json, line.outcome());
    MessageJson.writeAll(json, "notes", line.notes());
    json.writeEndObject();
  }

  private static void writeCourse(JsonGenerator json, PaidCourse course) {
    json.writeStringProperty("site", course.site().value());
    json.writeNumberProperty("course", course.id().value());
    json.writeStringProperty("shortname", course.shortName().value());
    if (course.idNumber() != null) {
      json.writeStringProperty("idnumber", course.idNumber().value());
    }
  }

  private static void writePortion(JsonGenerator json, Portion portion) {
    json.writeStringProperty("portion", portion.kind().code());
    json.writeName("groups");
    json.writeStartArray();
    for (PaidGroup group : portion.groups()) {
      json.writeStartObject();
      json.writeNumberProperty("id", group.id().value());
      json.writeStringProperty("name", group.name());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeEvidence(JsonGenerator json, HeadEvidence evidence) {
    json.writeNumberProperty("snapshot", evidence.snapshot().value());
    json.writeStringProperty("takenAt", evidence.takenAt().toString());
    if (evidence.paying() != null) {
      json.writeStringProperty("paying", evidence.paying().code());
    }
    json.writeName("counts");
    json.writeStartObject();
    evidence.counts().forEach((definition, count) -> writeCount(json, definition, count));
    json.writeEndObject();
  }

  private static void writeCount(JsonGenerator json, CountDefinition definition, HeadCount count) {
    json.writeName(definition.code());
    count.match(json::writeNumber, reason -> MessageJson.write(json, reason));
  }

  static void writeOutcome(JsonGenerator json, Outcome outcome) {
    json.writeStringProperty("state", outcome.state().code());
    outcome.match(
        computed -> writeComputed(json, computed),
        question -> {
          json.writeName("reason");
          MessageJson.write(json, question.reason());
          json.writeName("hint");
          MessageJson.write(json, question.hint());
          return writeKnown(json, question);
        },
        refused -> {
          MessageJson.writeAll(json, "reasons", refused.reasons());
          json.writeName("hint");
          return MessageJson.write(json, refused.hint());
        });
  }

  /** A question without any known vacations has neither. */
  private static JsonGenerator writeKnown(JsonGenerator json, Outcome.ToDecide question) {
    if (question.vacations() != null) {
      json.writeStringProperty("vacations", question.vacations().toString());
      writeOperations(json, question.operations());
    }
    return json;
  }

  private static JsonGenerator writeOperations(JsonGenerator json, List<Operation> operations) {
    json.writeName("operations");
    json.writeStartArray();
    operations.forEach(operation -> OperationJson.write(json, operation));
    return json.writeEndArray();
  }

  private static JsonGenerator writeComputed(JsonGenerator json, Outcome.Computed computed) {
    json.writeStringProperty("vacations", computed.vacations().toString());
    json.writeStringProperty("amount", computed.amount().toPlainString());
    return writeOperations(json, computed.operations());
  }

  static PayLine read(JsonNode node) {
    return new PayLine(
        Words.meaning(Activity.values(), node.required("activity").stringValue()),
        course(node),
        portion(node),
        node.optional("tutor")
            .or(() -> node.optional("person"))
            .map(id -> new UserId(id.longValue()))
            .orElse(null),
        evidence(node),
        new RulesVersion(node.required("rules").stringValue()),
        outcome(node),
        MessageJson.readAll(node.required("notes")),
        node.optional("act").map(ActJson::read).orElse(null));
  }

  private static PaidCourse course(JsonNode node) {
    return new PaidCourse(
        new SiteName(node.required("site").stringValue()),
        new CourseId(node.required("course").longValue()),
        new ShortName(node.required("shortname").stringValue()),
        node.optional("idnumber").map(id -> new IdNumber(id.stringValue())).orElse(null));
  }

  private static Portion portion(JsonNode node) {
    return new Portion(
        Words.meaning(Portion.Kind.values(), node.required("portion").stringValue()),
        node.required("groups").values().stream().map(LineJson::group).toList());
  }

  private static PaidGroup group(JsonNode node) {
    return new PaidGroup(
        new GroupId(node.required("id").longValue()), node.required("name").stringValue());
  }

  private static HeadEvidence evidence(JsonNode node) {
    SortedMap<CountDefinition, HeadCount> counts = new TreeMap<>();
    node.required("counts")
        .properties()
        .forEach(entry -> counts.put(Words.definition(entry.getKey()), count(entry.getValue())));
    Optional<JsonNode> paying = node.optional("paying");
    return new HeadEvidence(
        new SnapshotId(node.required("snapshot").longValue()),
        Instant.parse(node.required("takenAt").stringValue()),
        paying.map(word -> Words.definition(word.stringValue())).orElse(null),
        counts);
  }

  private static HeadCount count(JsonNode node) {
    return node.isObject()
        ? new HeadCount.NotAvailable(MessageJson.read(node))
        : new HeadCount.Counted(node.intValue());
  }

  static Outcome outcome(JsonNode node) {
    PayState state = Words.meaning(PayState.values(), node.required("state").stringValue());
    return switch (state) {
      case A_VALIDER ->
          new Outcome.Computed(
              Fraction.parse(node.required("vacations").stringValue()),
              new BigDecimal(node.required("amount").stringValue()),
              operations(node));
      case A_DECIDER ->
          new Outcome.ToDecide(
              MessageJson.read(node.required("reason")),
              MessageJson.read(node.required("hint")),
              node.optional("vacations").map(v -> Fraction.parse(v.stringValue())).orElse(null),
              operations(node));
      case REFUSE ->
          new Outcome.Refused(
              MessageJson.readAll(node.required("reasons")),
              MessageJson.read(node.required("hint")));
    };
  }

  private static List<Operation> operations(JsonNode node) {
    return node.optional("operations").stream()
        .flatMap(all -> all.values().stream())
        .map(OperationJson::read)
        .toList();
  }
}

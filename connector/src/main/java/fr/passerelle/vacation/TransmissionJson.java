package fr.passerelle.vacation;

import java.io.ByteArrayOutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * A transmission as a file: JSON, {@code formatVersion: 1}, UTF-8, each line with its evidence and
 * with what people did. The same transmission gives the same bytes.
 */
public final class TransmissionJson {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private TransmissionJson() {}

  /**
   * The transmission's bytes.
   *
   * @param number of the transmission
   */
  public static byte[] write(int number, List<TrackedLine> lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberProperty("formatVersion", 1);
      json.writeNumberProperty("transmission", number);
      json.writeName("lines");
      json.writeStartArray();
      lines.forEach(line -> write(json, line));
      json.writeEndArray();
      json.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, TrackedLine line) {
    json.writeStartObject();
    json.writeStringProperty("statement", line.ref().statement().sha256());
    json.writeNumberProperty("number", line.ref().number());
    json.writeStringProperty("key", line.line().key());
    line.vacations().ifPresent(it -> json.writeStringProperty("vacations", it.toString()));
    line.amount().ifPresent(it -> json.writeStringProperty("amount", it.toPlainString()));
    json.writeName("events");
    json.writeStartArray();
    line.events().forEach(event -> write(json, event));
    json.writeEndArray();
    json.writeName("line");
    LineJson.write(json, line.line());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, PayEvent event) {
    json.writeStartObject();
    json.writeStringProperty("event", event.kind().code());
    json.writeStringProperty("by", event.signature().who());
    json.writeStringProperty("at", event.signature().at().toString());
    json.writeStringProperty("reason", event.signature().reason());
    NewAmount amount = event.amount();
    if (amount != null) {
      json.writeStringProperty("amount", amount.amount().toPlainString());
      json.writeStringProperty("on", amount.on().toString());
    }
    json.writeEndObject();
  }
}

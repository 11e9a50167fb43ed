package fr.passerelle.vacation;

import fr.passerelle.moodle.IdNumber;
import fr.passerelle.problem.Message;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Forecasts as files: JSON, {@code formatVersion: 1}, UTF-8, without spaces, as statements are. The
 * same forecast gives the same bytes, on every machine.
 */
public final class ForecastJson {

  private static final int FORMAT = 1;
  private static final String KIND = "forecast";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private ForecastJson() {}

  /** The forecast's bytes. */
  public static byte[] write(Forecast forecast) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(
        bytes,
        forecast.id(),
        forecast.rules(),
        forecast.on(),
        forecast.terms(),
        forecast.courses());
    return bytes.toByteArray();
  }

  /**
   * The forecast that {@link #write} wrote.
   *
   * @throws IllegalArgumentException if these are not, byte for byte, what was written
   */
  public static Forecast read(byte[] bytes) {
    Forecast forecast = parsed(bytes);
    Forecast same =
        Forecast.of(forecast.rules(), forecast.on(), forecast.terms(), forecast.courses());
    if (!same.id().equals(forecast.id()) || !Arrays.equals(bytes, write(forecast))) {
      throw new IllegalArgumentException(
          "forecast " + forecast.id().brief() + " was changed after it was written");
    }
    return forecast;
  }

  /** The id of a forecast with these contents: the hash of its file without the id. */
  static ForecastId idOf(
      RulesIdentity rules, LocalDate on, List<Term> terms, List<ForecastCourse> courses) {
    return new ForecastId(Sha256.hex(out -> write(out, null, rules, on, terms, courses)));
  }

  private static void write(
      OutputStream out,
      @Nullable ForecastId id,
      RulesIdentity rules,
      LocalDate on,
      List<Term> terms,
      List<ForecastCourse> courses) {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberProperty("formatVersion", FORMAT);
      json.writeStringProperty("kind", KIND);
      if (id != null) {
        json.writeStringProperty("id", id.sha256());
      }
      StatementJson.writeRules(json, rules);
      json.writeStringProperty("on", on.toString());
      TermJson.writeAll(json, terms);
      json.writeName("courses");
      json.writeStartArray();
      courses.forEach(course -> write(json, course));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, ForecastCourse course) {
    json.writeStartObject();
    json.writeStringProperty("reference", course.reference().value());
    json.writeStringProperty("title", course.title());
    json.writeName("lines");
    json.writeStartArray();
    course.lines().forEach(line -> write(json, line));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ForecastLine line) {
    json.writeStartObject();
    json.writeStringProperty("activity", line.activity().code());
    json.writeNumberProperty("unit", line.part().unit());
    json.writeNumberProperty("person", line.part().person());
    json.writeNumberProperty("people", line.part().people());
    if (line.heads() != null) {
      json.writeNumberProperty("heads", line.heads());
    }
    json.writeStringProperty("on", line.on().toString());
    LineJson.writeOutcome(json, line.outcome());
    MessageJson.writeAll(json, "facts", line.facts());
    MessageJson.writeAll(json, "notes", line.notes());
    TermJson.writeAll(json, line.terms());
    json.writeEndObject();
  }

  private static Forecast parsed(byte[] bytes) {
    try {
      JsonNode root = JSON.readTree(bytes);
      int format = root.required("formatVersion").intValue();
      if (format != FORMAT || !root.required("kind").stringValue().equals(KIND)) {
        throw new IllegalArgumentException("not a forecast of format " + FORMAT);
      }
      return new Forecast(
          new ForecastId(root.required("id").stringValue()),
          StatementJson.rules(root),
          LocalDate.parse(root.required("on").stringValue()),
          TermJson.readAll(root),
          root.required("courses").values().stream().map(ForecastJson::course).toList());
    } catch (JacksonException | DateTimeException e) {
      throw new IllegalArgumentException("not a forecast", e);
    }
  }

  private static ForecastCourse course(JsonNode node) {
    return new ForecastCourse(
        new IdNumber(node.required("reference").stringValue()),
        node.required("title").stringValue(),
        node.required("lines").values().stream().map(ForecastJson::line).toList());
  }

  private static ForecastLine line(JsonNode node) {
    List<Message> facts = MessageJson.readAll(node.required("facts"));
    return new ForecastLine(
        Words.meaning(Activity.values(), node.required("activity").stringValue()),
        new PlannedPart(
            node.required("unit").intValue(),
            node.required("person").intValue(),
            node.required("people").intValue()),
        node.optional("heads").map(JsonNode::intValue).orElse(null),
        LocalDate.parse(node.required("on").stringValue()),
        LineJson.outcome(node),
        facts,
        MessageJson.readAll(node.required("notes")),
        TermJson.readAll(node));
  }
}

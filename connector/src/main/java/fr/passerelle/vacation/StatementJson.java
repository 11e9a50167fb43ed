package fr.passerelle.vacation;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
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
 * Statements as files: JSON, {@code formatVersion: 1}, UTF-8, without spaces. Amounts, vacations
 * and weights are texts, exact to the last digit; messages keep key and arguments. The same
 * statement gives the same bytes, on every machine.
 */
public final class StatementJson {

  private static final int FORMAT = 1;

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private StatementJson() {}

  /** The statement's bytes. */
  public static byte[] write(PayStatement statement) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    write(statement, bytes);
    return bytes.toByteArray();
  }

  /** Writes the statement's bytes as they come, for one too large to be held twice. */
  public static void write(PayStatement statement, OutputStream out) {
    write(
        out,
        statement.id(),
        statement.rules(),
        statement.on(),
        statement.zone(),
        statement.terms(),
        statement.lines());
  }

  /**
   * The statement that {@link #write} wrote.
   *
   * @throws IllegalArgumentException if these are not, byte for byte, what was written
   */
  public static PayStatement read(byte[] bytes) {
    PayStatement statement = parsed(bytes);
    boolean ownId =
        statement
            .id()
            .equals(
                idOf(
                    statement.rules(),
                    statement.on(),
                    statement.zone(),
                    statement.terms(),
                    statement.lines()));
    if (!ownId || !Arrays.equals(bytes, write(statement))) {
      throw new IllegalArgumentException(
          "statement " + statement.id().brief() + " was changed after it was written");
    }
    return statement;
  }

  /** The id of a statement with these contents: the hash of its file without the id. */
  static StatementId idOf(
      RulesIdentity rules, LocalDate on, ZoneId zone, List<Term> terms, List<PayLine> lines) {
    return new StatementId(Sha256.hex(out -> write(out, null, rules, on, zone, terms, lines)));
  }

  private static void write(
      OutputStream out,
      @Nullable StatementId id,
      RulesIdentity rules,
      LocalDate on,
      ZoneId zone,
      List<Term> terms,
      List<PayLine> lines) {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberProperty("formatVersion", FORMAT);
      if (id != null) {
        json.writeStringProperty("id", id.sha256());
      }
      writeRules(json, rules);
      json.writeStringProperty("on", on.toString());
      json.writeStringProperty("zone", zone.getId());
      TermJson.writeAll(json, terms);
      json.writeName("lines");
      json.writeStartArray();
      lines.forEach(line -> LineJson.write(json, line));
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  static void writeRules(JsonGenerator json, RulesIdentity rules) {
    json.writeName("rules");
    json.writeStartObject();
    json.writeStringProperty("file", rules.file());
    json.writeStringProperty("title", rules.title());
    json.writeStringProperty("sha256", rules.version().sha256());
    json.writeEndObject();
  }

  private static PayStatement parsed(byte[] bytes) {
    try {
      JsonNode root = JSON.readTree(bytes);
      int format = root.required("formatVersion").intValue();
      if (format != FORMAT) {
        throw new IllegalArgumentException("a statement of format " + format + ", not " + FORMAT);
      }
      return statement(root);
    } catch (JacksonException | DateTimeException e) {
      throw new IllegalArgumentException("not a statement", e);
    }
  }

  private static PayStatement statement(JsonNode root) {
    return new PayStatement(
        new StatementId(root.required("id").stringValue()),
        rules(root),
        LocalDate.parse(root.required("on").stringValue()),
        ZoneId.of(root.required("zone").stringValue()),
        TermJson.readAll(root),
        root.required("lines").values().stream().map(LineJson::read).toList());
  }

  static RulesIdentity rules(JsonNode root) {
    JsonNode rules = root.required("rules");
    return new RulesIdentity(
        rules.required("file").stringValue(),
        rules.required("title").stringValue(),
        new RulesVersion(rules.required("sha256").stringValue()));
  }
}

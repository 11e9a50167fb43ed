package fr.passerelle.provisioning;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.yaml.StrictYaml;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Plans as files: JSON, indented, the same plan to the same bytes. */
public final class PlanFile {

  /** The version of the form that this release writes, and the only one that it reads. */
  public static final int FORMAT_VERSION = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
          .changeDefaultVisibility(it -> it.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .build();

  private PlanFile() {}

  /** The text of a plan's file, ending in a line break. */
  public static String write(Plan plan) {
    return MAPPER.writeValueAsString(plan) + "\n";
  }

  /**
   * Reads a plan's file. One that is not as it was written is refused, whatever was changed: nobody
   * has looked at what it would do.
   *
   * @param file its name, for the problems
   */
  public static StrictYaml.Reading<Plan> read(String text, String file) {
    int version = version(text);
    if (version > FORMAT_VERSION) {
      return new StrictYaml.Reading<>(null, List.of(newer(file, version)));
    }
    StrictYaml.Reading<Plan> reading = StrictYaml.readJson(text, file, Plan.class);
    return reading.problems().isEmpty()
        ? new StrictYaml.Reading<>(reading.value(), problems(reading.value(), file))
        : reading;
  }

  /** Looked at first: a newer form has keys of its own, about which nothing can be said here. */
  private static int version(String text) {
    try {
      return MAPPER.readTree(text).path("formatVersion").asInt(0);
    } catch (JacksonException notJson) {
      return 0;
    }
  }

  private static Problem newer(String file, int version) {
    return Problem.error(
        file,
        "formatVersion",
        Integer.toString(version),
        Message.of("provisioning.plan-newer", Integer.toString(FORMAT_VERSION)),
        Message.of("provisioning.plan-newer-hint"));
  }

  private static List<Problem> problems(@Nullable Plan plan, String file) {
    if (plan != null && plan.formatVersion() != FORMAT_VERSION) {
      String version = Integer.toString(plan.formatVersion());
      return List.of(problem(file, "formatVersion", version, "provisioning.plan-version"));
    }
    return plan != null && plan.sealed().equals(plan)
        ? List.of()
        : List.of(problem(file, "seal", "", "provisioning.plan-edited"));
  }

  private static Problem problem(String file, String key, String value, String message) {
    return Problem.error(
        file, key, value, Message.of(message), Message.of("provisioning.plan-hint"));
  }

  static String sha256(Object value) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(MAPPER.writeValueAsBytes(value)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}

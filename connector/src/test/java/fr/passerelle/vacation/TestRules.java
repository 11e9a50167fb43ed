package fr.passerelle.vacation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The rules of the tests: one file with blanks for what the cases vary. */
final class TestRules {

  private static final Map<String, String> USUAL =
      Map.of(
          "mode", "proportionnel",
          "count", "actifs",
          "scope", "par_groupe",
          "sharing", "par_groupe",
          "leftoverCent", "plus_fort_reste",
          "rounding", "HALF_UP",
          "coefficientFor", "chaque_formateur",
          "coefficient", "0.75");

  private TestRules() {}

  static String text(Map<String, String> choices) {
    return text(choices, "rules.yaml");
  }

  static String text(Map<String, String> choices, String file) {
    Map<String, String> all = new TreeMap<>(USUAL);
    all.putAll(choices);
    String text = resource(file);
    for (Map.Entry<String, String> choice : all.entrySet()) {
      text = text.replace("<" + choice.getKey() + ">", choice.getValue());
    }
    return text;
  }

  static PayRules rules(Map<String, String> choices) {
    return accepted(text(choices));
  }

  static PayRules usual() {
    return rules(Map.of());
  }

  static RulesReading read(String text) {
    return RulesFile.read("essai.yaml", text.getBytes(StandardCharsets.UTF_8));
  }

  static PayRules accepted(String text) {
    return read(text)
        .match(
            rules -> rules,
            problems -> {
              throw new AssertionError(problems.toString());
            });
  }

  static String resource(String name) {
    try (InputStream in = TestRules.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Numen;
import fr.passerelle.problem.Problem;
import fr.passerelle.problem.RefusedValueException;
import fr.passerelle.yaml.StrictYaml;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file of examples for rules, in payroll's words: {@code formatVersion: 1} and cases worked by
 * hand.
 *
 * @param rules the name of the rules file that they are for
 * @param examples at least one
 */
public record RuleExamples(int formatVersion, String rules, List<RuleExample> examples) {

  public RuleExamples {
    if (formatVersion != 1) {
      throw new RefusedValueException("formatVersion", Message.of("vacation.example.version"));
    }
    if (rules == null) {
      throw new RefusedValueException("rules", Message.of("vacation.example.missing", "rules"));
    }
    if (examples == null || examples.isEmpty()) {
      throw new RefusedValueException("examples", Message.of("vacation.example.none"));
    }
    examples = List.copyOf(examples);
  }

  /** The examples that come with Passerelle's own rules, by the names of their files. */
  public static final List<String> SHIPPED_FILES =
      List.of("grenoble-2023-cas.yaml", "exemple-cas.yaml");

  /**
   * The text of one of {@link #SHIPPED_FILES}.
   *
   * @throws IllegalArgumentException if it is none of them
   */
  public static String shipped(String file) {
    if (!SHIPPED_FILES.contains(file)) {
      throw new IllegalArgumentException("no examples come with Passerelle as " + file);
    }
    return new String(RulesFile.resource(file), StandardCharsets.UTF_8);
  }

  /**
   * Reads a file, wholly, whatever is wrong with it.
   *
   * @param file its name, for the problems
   */
  public static StrictYaml.Reading<RuleExamples> read(String text, String file) {
    return Numen.isIn(text)
        ? new StrictYaml.Reading<>(null, numens(text, file))
        : StrictYaml.read(text, file, RuleExamples.class);
  }

  private static List<Problem> numens(String text, String file) {
    return Numen.places(text)
        .map(found -> text.substring(0, found.start()).lines().count())
        .map(
            line ->
                Problem.error(
                    file + ":" + Math.max(1, line),
                    "",
                    "",
                    Message.of("vacation.rules.numen"),
                    Message.of("vacation.rules.numen.hint")))
        .toList();
  }
}

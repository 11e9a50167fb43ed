package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything found wrong with a rules file so far. */
final class Findings {

  private record Finding(Place at, Problem problem) {}

  private final String file;
  private final List<Finding> findings = new ArrayList<>();

  Findings(String file) {
    this.file = file;
  }

  /**
   * Notes an error.
   *
   * @param key the sentence, {@code vacation.rules.<key>}; what to do stands under the same key
   *     with {@code .hint}, and both get the same arguments
   */
  void error(Place at, String field, String value, String key, Object... arguments) {
    Problem problem =
        Problem.error(
            file + ":" + at,
            field,
            value,
            Message.of("vacation.rules." + key, arguments),
            Message.of("vacation.rules." + key + ".hint", arguments));
    findings.add(new Finding(at, problem));
  }

  boolean isEmpty() {
    return findings.isEmpty();
  }

  /** All of them, in the order of the file. */
  List<Problem> problems() {
    return findings.stream()
        .sorted(Comparator.comparing(Finding::at))
        .map(Finding::problem)
        .toList();
  }
}

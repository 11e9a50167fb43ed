package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything found wrong with a rules file so far. */
final class Findings {

  private record Finding(Place at, Problem problem) {}

  /** A key that is known in more places than these, such as a date, belongs to none of them. */
  private static final int MOST_PLACES = 3;

  private final String file;
  private final Shape root;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Nothing wrong yet.
   *
   * @param root the keys of the whole file, among which a misplaced one is looked for
   */
  Findings(String file, Shape root) {
    this.file = file;
    this.root = root;
  }

  /** What to say of a key that is not known where it stands: which one was meant, or its place. */
  Message unknownKey(String key, List<String> known) {
    List<String> places = KeyPlaces.of(key, root);
    return places.isEmpty() || places.size() > MOST_PLACES
        ? Nearest.question(key, known)
        : Message.of("vacation.rules.belongs", String.join(", ", places));
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

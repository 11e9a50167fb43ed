package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import fr.passerelle.yaml.NearestKey;
import java.util.List;

/** Guesses, for a message only, which known word somebody meant. */
final class Nearest {

  private Nearest() {}

  /** "Did you mean…?" with the nearest known word; nothing where none is near. */
  static Message question(String word, List<String> known) {
    return NearestKey.nearest(word, known)
        .map(candidate -> Message.of("vacation.rules.near", candidate))
        .orElseGet(() -> Message.of("vacation.nothing"));
  }

  /** The known words, as the message lists them. */
  static String list(List<String> known) {
    return known.isEmpty() ? "–" : String.join(", ", known);
  }
}

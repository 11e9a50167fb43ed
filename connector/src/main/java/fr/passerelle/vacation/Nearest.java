package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses, for a message only, which known word somebody meant. */
final class Nearest {

  private Nearest() {}

  /** "Did you mean…?" with the nearest known word; nothing where none is near. */
  static Message question(String word, List<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return known.stream()
        .min(Comparator.comparingInt(candidate -> distance.apply(word, candidate)))
        .filter(candidate -> distance.apply(word, candidate) <= Math.max(2, word.length() / 3))
        .map(candidate -> Message.of("vacation.rules.near", candidate))
        .orElseGet(() -> Message.of("vacation.nothing"));
  }

  /** The known words, as the message lists them. */
  static String list(List<String> known) {
    return known.isEmpty() ? "–" : String.join(", ", known);
  }
}

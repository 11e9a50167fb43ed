package fr.passerelle.yaml;

import fr.passerelle.problem.Message;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** The known key that a mistyped one most resembles. */
public final class NearestKey {

  private static final DamerauLevenshteinDistance DISTANCE = new DamerauLevenshteinDistance();

  private NearestKey() {}

  /** What to do about an unknown key: the nearest known one, or the list of them. */
  public static Message hint(String key, @Nullable Collection<?> known) {
    List<String> keys =
        known == null
            ? List.of()
            : known.stream().filter(Objects::nonNull).map(Object::toString).sorted().toList();
    return nearest(key, keys)
        .map(found -> Message.of("yaml.did-you-mean", found))
        .orElseGet(() -> all(keys));
  }

  private static Message all(List<String> keys) {
    return keys.isEmpty()
        ? Message.of("yaml.nothing-known")
        : Message.of("yaml.known-keys", String.join(", ", keys));
  }

  /**
   * The known key that differs in a third of its letters at most, or in two of at least four; two
   * letters in each other’s place are one difference, and capitals do not count. Empty where none
   * is that near.
   */
  public static Optional<String> nearest(String key, Collection<String> known) {
    String folded = key.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(candidate -> distance(folded, candidate) <= limit(candidate.length()))
        .min(Comparator.comparingInt(candidate -> distance(folded, candidate)));
  }

  private static int limit(int length) {
    return Math.max(length / 3, Math.min(2, length / 2));
  }

  private static int distance(String folded, String candidate) {
    return DISTANCE.apply(folded, candidate.toLowerCase(Locale.ROOT));
  }
}

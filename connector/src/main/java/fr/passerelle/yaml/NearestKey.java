package fr.passerelle.yaml;

import fr.passerelle.problem.Message;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** The known key that a mistyped one most resembles. */
public final class NearestKey {

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private NearestKey() {}

  /** What to do about an unknown key: the nearest known one, or the list of them. */
  public static Message hint(String key, @Nullable Collection<?> known) {
    List<String> keys =
        known == null
            ? List.of()
            : known.stream().filter(Objects::nonNull).map(Object::toString).sorted().toList();
    return nearest(key, keys)
        .map(found -> Message.of("yaml.did-you-mean", found))
        .orElse(Message.of("yaml.known-keys", String.join(", ", keys)));
  }

  /** The known key at most a third of its letters away; empty where none is that near. */
  static Optional<String> nearest(String key, Collection<String> known) {
    String folded = key.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(candidate -> distance(folded, candidate) <= Math.max(2, candidate.length() / 3))
        .min(Comparator.comparingInt(candidate -> distance(folded, candidate)));
  }

  private static int distance(String folded, String candidate) {
    return DISTANCE.apply(folded, candidate.toLowerCase(Locale.ROOT));
  }
}

package fr.passerelle.opening;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What is said about a key that nobody knows: the nearest known one, or all of them. */
final class KnownKeys {

  private static final int NEAR = 3;

  private KnownKeys() {}

  static Problem unknown(String where, String written, List<String> known) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    String lower = written.toLowerCase(Locale.ROOT);
    Comparator<String> nearness =
        Comparator.comparing(key -> distance.apply(key.toLowerCase(Locale.ROOT), lower));
    String nearest = known.stream().min(nearness).orElseThrow();
    boolean near = distance.apply(nearest.toLowerCase(Locale.ROOT), lower) <= NEAR;
    Message hint =
        near
            ? Message.of("opening.yaml.key.near", nearest)
            : Message.of("opening.yaml.key.none", String.join(", ", known));
    return Problem.error(where, Numen.takenOut(written), "", Message.of("opening.yaml.key"), hint);
  }
}

package fr.passerelle.opening;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Numen;
import fr.passerelle.problem.Problem;
import fr.passerelle.yaml.NearestKey;
import java.util.List;

/** What is said about a key that nobody knows: the nearest known one, or all of them. */
final class KnownKeys {

  private KnownKeys() {}

  static Problem unknown(String where, String written, List<String> known) {
    Message hint =
        NearestKey.nearest(written, known)
            .map(key -> Message.of("opening.yaml.key.near", key))
            .orElseGet(() -> Message.of("opening.yaml.key.none", String.join(", ", known)));
    return Problem.error(where, Numen.takenOut(written), "", Message.of("opening.yaml.key"), hint);
  }
}

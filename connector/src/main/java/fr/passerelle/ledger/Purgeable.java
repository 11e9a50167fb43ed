package fr.passerelle.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a purge takes, or has taken, away.
 *
 * @param before only what was last read before this
 * @param rosters whose facts go; their hashes stay, as do all figures
 * @param people entries of people in these
 * @param oldest when the oldest of them was read; null where there is none
 * @param youngest when the youngest of them was last read; null where there is none
 * @param waiting people who have waited for an account since before
 * @param attested entries of people in attestation lists that were noted before
 */
public record Purgeable(
    Instant before,
    long rosters,
    long people,
    @Nullable Instant oldest,
    @Nullable Instant youngest,
    long waiting,
    long attested) {

  /** Whether there is nothing to take away. */
  public boolean isNothing() {
    return rosters + waiting + attested == 0;
  }
}

package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.enrolment.SnapshotId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The head-counts behind a line, frozen: every definition side by side, and the one that pays.
 *
 * @param snapshot the stored reading
 * @param takenAt when the roster was read
 * @param paying the definition that pays; null where the rules have none in force
 * @param counts by definition
 */
public record HeadEvidence(
    SnapshotId snapshot,
    Instant takenAt,
    @Nullable CountDefinition paying,
    SortedMap<CountDefinition, HeadCount> counts) {

  public HeadEvidence {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }

  static HeadEvidence of(
      SnapshotId snapshot,
      Instant takenAt,
      @Nullable CountDefinition paying,
      Map<CountDefinition, HeadCount> counts) {
    return new HeadEvidence(snapshot, takenAt, paying, new TreeMap<>(counts));
  }

  /** The count that pays; null where there is none. */
  public @Nullable HeadCount payingCount() {
    return paying == null ? null : counts.get(paying);
  }
}

package fr.passerelle.enrolment;

import fr.passerelle.moodle.SiteName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where readings and their counts are kept. What is stored is never rewritten; a correction is a
 * new reading. The ledger implements it.
 */
public interface RosterStore {

  /**
   * Stores a reading and its counts, together or not at all.
   *
   * @param counts makes the counts once the reading has its number
   * @return the counts as stored
   */
  CourseCount save(RosterReading reading, Function<SnapshotId, CourseCount> counts);

  /**
   * The last counts of each course of a site that were taken before an instant (to the second), by
   * course id; empty where there are none.
   */
  List<CourseCount> latestBefore(SiteName site, Instant end);

  /**
   * The first counts of each course of a site that were taken at or after an instant (to the
   * second), by course id; empty where there are none.
   */
  List<CourseCount> earliestFrom(SiteName site, Instant start);

  /** The counts of one reading; empty where none has that number. */
  Optional<CourseCount> find(SnapshotId snapshot);
}

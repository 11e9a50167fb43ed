package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
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

  /** The right to sync a site; closed when it is not needed any more. */
  interface Hold extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Takes the right to sync a site, which one at a time may have. A process that dies gives it
   * back, however it dies.
   *
   * @param who to wait for, as others are told: a command, a machine, a process
   * @throws SyncBusyException if somebody else has it
   */
  Hold hold(SiteName site, String who);

  /**
   * Begins a round, or goes on with the one of that due time: each is known by its site and due
   * time, whoever runs it.
   *
   * @param due to the second
   */
  SyncRun begin(SiteName site, Instant due);

  /** The last round of a site; empty where there was none. */
  Optional<SyncRun> lastRun(SiteName site);

  /** When the last round that went through all of a site's courses ended; empty where none has. */
  Optional<Instant> lastEnd(SiteName site);

  /** Notes that a round has no more courses before it. Nothing happens to one that is over. */
  void end(RunId run);

  /**
   * Stores a reading and its counts, together or not at all.
   *
   * @param run the round that it belongs to, which stores each course once
   * @param counts makes the counts once the reading has its number
   * @return the counts as stored
   * @throws IllegalStateException if the round has stored this course already
   */
  CourseCount save(RunId run, RosterReading reading, Function<SnapshotId, CourseCount> counts);

  /**
   * Stores a reading that belongs to no round, as {@link #save(RunId, RosterReading, Function)}
   * does: one made of an earlier reading and of something learnt since.
   */
  CourseCount save(RosterReading reading, Function<SnapshotId, CourseCount> counts);

  /**
   * Stores counts that somebody else made of the roster, such as the site itself in a report. They
   * have no facts, and so can't be counted again.
   *
   * @throws IllegalStateException if the round has stored this course already
   */
  CourseCount saveCounted(RunId run, Function<SnapshotId, CourseCount> counts);

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

  /** The last counts of each course of a site that may pay, by course id. */
  List<CourseCount> latestTrusted(SiteName site);

  /**
   * All counts of a course, oldest first, from an instant on and before another.
   *
   * @return empty where there are none
   */
  List<CourseCount> history(SiteName site, CourseId course, Instant from, Instant end);

  /** The counts of one reading; empty where none has that number. */
  Optional<CourseCount> find(SnapshotId snapshot);

  /**
   * The facts of one reading; empty where none has that number, where they have been purged, or
   * where the counts came without.
   */
  Optional<RosterReading> reading(SnapshotId snapshot);

  /**
   * Keeps somebody's word that a count may pay. The first word stands.
   *
   * @throws IllegalArgumentException if no reading has that number
   */
  void accept(SnapshotId snapshot, Acceptance acceptance);
}

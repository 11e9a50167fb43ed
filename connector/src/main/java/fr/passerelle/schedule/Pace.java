package fr.passerelle.schedule;

import java.time.Duration;

/**
 * How often a timetable is looked at, and how long it waits.
 *
 * @param atOnce how many sites are synced at once
 * @param look between two looks for what is due
 * @param heartbeat between two signs of life of a sync under way; after {@link #MISSED} of them its
 *     machine is taken for dead
 * @param busy how long a sync is put off that finds another one under way
 * @param retry after how long a sync that failed is tried again
 * @param patience how long a sync that is asked to stop may take to end by itself
 */
public record Pace(
    int atOnce,
    Duration look,
    Duration heartbeat,
    Duration busy,
    Duration retry,
    Duration patience) {

  /** After so many signs of life that did not come, somebody else takes over. */
  public static final int MISSED = 4;

  /** Four sites at once; taken over within two minutes; tried again after a quarter of an hour. */
  public static final Pace USUAL =
      new Pace(
          4,
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofMinutes(1),
          Duration.ofMinutes(15),
          Duration.ofMinutes(1));
}

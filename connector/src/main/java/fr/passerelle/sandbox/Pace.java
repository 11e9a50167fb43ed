package fr.passerelle.sandbox;

import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;

/**
 * How long a site thinks: about every request, about each thing that a function is asked for (a
 * course to create, an address to look up), and about each course that it shows. It thinks about so
 * many at a time as it has cores; the others wait. Safe for use by several threads.
 */
public final class Pace {

  /** A site that answers as fast as this machine can. */
  public static final Pace AT_ONCE = new Pace(1, Duration.ZERO, new TreeMap<>(), Duration.ZERO);

  private final Semaphore cores;
  private final Duration request;
  private final SortedMap<String, Duration> each;
  private final Duration course;

  private Pace(int cores, Duration request, SortedMap<String, Duration> each, Duration course) {
    this.cores = new Semaphore(cores, true);
    this.request = request;
    this.each = Collections.unmodifiableSortedMap(new TreeMap<>(each));
    this.course = course;
  }

  /**
   * A pace.
   *
   * @param cores at least 1
   * @param request what every request takes, whatever it asks
   * @param each what each thing asked for takes, by function; nothing where none is given
   * @param course what each course takes that an answer shows: to look for one that is not there is
   *     much quicker
   */
  public static Pace of(
      int cores, Duration request, SortedMap<String, Duration> each, Duration course) {
    return new Pace(cores, request, each, course);
  }

  void request() {
    think(request);
  }

  void call(String function, JsonNode arguments) {
    int things = 1;
    for (JsonNode argument : arguments) {
      things = Math.max(things, argument.size());
    }
    think(each.getOrDefault(function, Duration.ZERO).multipliedBy(things));
  }

  void answer(JsonNode answer) {
    think(course.multipliedBy(answer.path("courses").size()));
  }

  private void think(Duration time) {
    if (time.isZero()) {
      return;
    }
    cores.acquireUninterruptibly();
    try {
      long until = System.nanoTime() + time.toNanos();
      for (long left = time.toNanos(); left > 0; left = until - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
    } finally {
      cores.release();
    }
  }
}

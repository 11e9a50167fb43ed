package fr.passerelle.moodle;

import java.time.Duration;

/**
 * How many READs of one function go into one request, learnt from how long they take: as many as
 * the site answers in {@link #AIM}, so that no proxy gives up on it. Safe for use by several
 * threads.
 */
final class BundleSize {

  /** How long the site may think about one request. */
  static final Duration AIM = Duration.ofSeconds(4);

  static final int FIRST = 8;

  /** So that 150 are reached in three requests: each costs a site more than a quick READ does. */
  private static final int GROWTH = 4;

  /** Below what PHP's default of 1000 input values holds, at six values a READ. */
  static final int MOST = 150;

  /** What the site answers faster than this is not worth sharing out among several requests. */
  private static final Duration SHORT = Duration.ofSeconds(1);

  private int size = FIRST;
  private int fewest = 1;

  /** The most READs for the next request; at least 1. */
  synchronized int next() {
    return size;
  }

  /** How many READs go together even while others stand idle; at least 1. */
  synchronized int fewest() {
    return fewest;
  }

  /** A request with so many READs was answered. */
  synchronized void took(int reads, Duration time) {
    double each = Math.max(1, time.toNanos()) / (double) reads;
    fewest = (int) Math.min(MOST, Math.max(1, SHORT.toNanos() / each));
    int fitting = (int) Math.min(MOST, Math.max(1, AIM.toNanos() / each));
    if (fitting < size) {
      size = fitting;
    } else if (reads >= size) {
      size = Math.min(fitting, GROWTH * size);
    }
  }

  /** A request with so many READs was more than the site, or something before it, could take. */
  synchronized void tooMany(int reads) {
    size = Math.max(1, Math.min(size, reads) / 2);
  }
}

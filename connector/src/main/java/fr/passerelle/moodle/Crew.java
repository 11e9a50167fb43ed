package fr.passerelle.moodle;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * The threads that READs of one site are worked off by: the caller's own, joined by others as far
 * as the site answers the faster for it. Safe for use by several threads.
 */
final class Crew implements AutoCloseable {

  private static final int IDLE_SECONDS = 10;

  private final AtOnce atOnce;
  private final ExecutorService others;

  Crew(AtOnce atOnce) {
    this.atOnce = atOnce;
    this.others =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            Crew::thread);
  }

  /** Never keeps a process from ending. */
  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "passerelle-reads");
    thread.setDaemon(true);
    return thread;
  }

  /** How a part is sent. */
  interface Sender<T> {

    /** The readings of the part's first READs; at least one if the part is one READ. */
    List<Reading<T>> send(List<Call> part);

    /** How many READs are too few to be worth sharing out, at least 1. */
    int fewest();

    /** It took so long. */
    void took(int reads, Duration time);
  }

  /** Works a job off. When this returns, nothing of it is left or under way. */
  <T> void workOff(ReadJob<T> job, IntSupplier size, Sender<T> sender) {
    atOnce.join();
    try {
      ReadJob.Part part = job.awaitPart(() -> fair(job, size, sender.fewest()));
      while (!part.isEmpty()) {
        recruit(job, size, sender);
        work(job, part, sender);
        part = job.awaitPart(() -> fair(job, size, sender.fewest()));
      }
    } finally {
      atOnce.leave();
    }
  }

  /** Begins READs and does not wait for them; where only one at a time may be sent, it does. */
  <T> Meanwhile<T> meanwhile(Supplier<T> reads) {
    return Meanwhile.of(reads, atOnce.isOneAtATime() ? Runnable::run : others);
  }

  private <T> void recruit(ReadJob<T> job, IntSupplier size, Sender<T> sender) {
    if (job.left() > 0 && atOnce.tryJoin()) {
      try {
        others.execute(() -> help(job, size, sender));
      } catch (RejectedExecutionException closed) {
        atOnce.leave();
      }
    }
  }

  private <T> void help(ReadJob<T> job, IntSupplier size, Sender<T> sender) {
    try {
      ReadJob.Part part = job.part(() -> fair(job, size, sender.fewest()));
      while (!part.isEmpty()) {
        recruit(job, size, sender);
        work(job, part, sender);
        if (atOnce.isCrowded()) {
          return;
        }
        part = job.part(() -> fair(job, size, sender.fewest()));
      }
    } finally {
      atOnce.leave();
    }
  }

  /**
   * Nobody takes more than an equal share of the whole, or so little that the request costs more
   * than the READs in it. A share of what is left would end in ever smaller requests.
   */
  private int fair(ReadJob<?> job, IntSupplier size, int fewest) {
    int most = size.getAsInt();
    int workers = atOnce.limit();
    int share = (job.size() + workers - 1) / workers;
    return Math.max(Math.min(fewest, most), Math.min(most, share));
  }

  private <T> void work(ReadJob<T> job, ReadJob.Part part, Sender<T> sender) {
    long begun = System.nanoTime();
    List<Reading<T>> answered;
    try {
      answered = sender.send(part.calls());
    } catch (RuntimeException e) {
      job.broke(e);
      return;
    }
    job.done(part, answered);
    note(answered, Duration.ofNanos(System.nanoTime() - begun), sender);
  }

  private <T> void note(List<Reading<T>> answered, Duration time, Sender<T> sender) {
    if (answered.isEmpty() || answered.stream().anyMatch(Crew::isUnavailable)) {
      atOnce.pushedBack();
      return;
    }
    sender.took(answered.size(), time);
    double each = time.toNanos() / (double) answered.size();
    for (int i = 0; i < answered.size(); i++) {
      atOnce.answered(each);
    }
  }

  private static boolean isUnavailable(Reading<?> reading) {
    return reading.match(value -> false, failure -> failure instanceof SiteUnavailableException);
  }

  @Override
  public void close() {
    others.shutdown();
  }
}

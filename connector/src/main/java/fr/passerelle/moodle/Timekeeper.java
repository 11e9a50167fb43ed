package fr.passerelle.moodle;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends what takes longer than it may.
 *
 * <p>Its thread is set for the earliest end of time that is known, and is left alone when what it
 * waits for is done in time, as nearly everything is; only when it wakes does it look for the next.
 * OkHttp's own watchdog is woken once more for each call. Safe for use by several threads.
 */
final class Timekeeper {

  /** Serves every client. Its thread ends while there is nothing to do. */
  static final Timekeeper SHARED = new Timekeeper();

  private static final int IDLE_SECONDS = 10;

  private final Set<Turn> underWay = ConcurrentHashMap.newKeySet();
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, Timekeeper::daemon);
  private @Nullable Future<?> look;
  private long lookAt;

  private Timekeeper() {
    thread.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    thread.allowCoreThreadTimeOut(true);
    thread.setRemoveOnCancelPolicy(true);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "passerelle-time");
    thread.setDaemon(true);
    return thread;
  }

  /** Something that may take so long, and is closed when it is done. */
  final class Turn implements AutoCloseable {

    private final Runnable end;
    private final long timeUp;
    private volatile boolean over;

    private Turn(Runnable end, long timeUp) {
      this.end = end;
      this.timeUp = timeUp;
    }

    /** Whether its time was up before it was done. */
    boolean isOver() {
      return over;
    }

    private void end() {
      over = true;
      underWay.remove(this);
      end.run();
    }

    @Override
    public void close() {
      underWay.remove(this);
    }
  }

  /**
   * @param end what ends it, in whatever thread
   */
  Turn begin(Runnable end, Duration atMost) {
    Turn turn = new Turn(end, System.nanoTime() + atMost.toNanos());
    underWay.add(turn);
    lookNoLaterThan(turn.timeUp);
    return turn;
  }

  private synchronized void lookNoLaterThan(long time) {
    if (look != null && lookAt - time <= 0) {
      return;
    }
    if (look != null) {
      look.cancel(false);
    }
    lookAt = time;
    look = thread.schedule(this::look, time - System.nanoTime(), TimeUnit.NANOSECONDS);
  }

  private void look() {
    forgetLook();
    for (Turn turn : underWay) {
      if (turn.timeUp - System.nanoTime() <= 0) {
        turn.end();
      } else {
        lookNoLaterThan(turn.timeUp);
      }
    }
  }

  /** Whoever begins from here on sees to it that there is another look. */
  private synchronized void forgetLook() {
    look = null;
  }
}

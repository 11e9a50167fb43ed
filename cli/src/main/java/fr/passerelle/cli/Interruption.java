package fr.passerelle.cli;

import fr.passerelle.moodle.Pause;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A wish from outside, by Ctrl-C or a signal, that a command end. It is granted at once, unless the
 * command has asked for a delay; then the command looks for it and comes to an end by itself. Safe
 * for several threads.
 */
public final class Interruption {

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CompletableFuture<ExitCode> end = new CompletableFuture<>();

  /** What to do when somebody asks; null while nothing is delayed. */
  private volatile @Nullable Runnable told;

  /** While it is open, a command ends by itself. */
  public final class Delay implements AutoCloseable {

    private Delay() {}

    /** Whether somebody wants the command to end. */
    public boolean isAsked() {
      return asked.getCount() == 0;
    }

    @Override
    public void close() {
      told = null;
    }
  }

  /**
   * Begins a delay.
   *
   * @param onAsked what to do as soon as somebody wants the command to end
   */
  public Delay delay(Runnable onAsked) {
    told = onAsked;
    return new Delay();
  }

  /** Time as it passes, but not for somebody who is to end. */
  public Pause pause() {
    return duration -> {
      if (asked.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new InterruptedException();
      }
    };
  }

  /** The command has come to its end. */
  void ended(ExitCode code) {
    end.complete(code);
  }

  /**
   * Asks the command to end, and waits until it has.
   *
   * @return how it ended; empty where there is nothing to wait for
   */
  Optional<ExitCode> ask() {
    Runnable toTell = told;
    if (toTell == null) {
      return Optional.empty();
    }
    asked.countDown();
    toTell.run();
    return Optional.of(end.join());
  }
}

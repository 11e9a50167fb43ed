package fr.passerelle.moodle;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** READs that go on while whoever asked for them does something else. */
public final class Meanwhile<T> {

  private final CompletableFuture<T> reads;

  private Meanwhile(CompletableFuture<T> reads) {
    this.reads = reads;
  }

  static <T> Meanwhile<T> of(Supplier<T> reads, Executor by) {
    return new Meanwhile<>(CompletableFuture.supplyAsync(reads, by));
  }

  /** Whether they have ended, so that nobody has to wait for the result. */
  public boolean isThere() {
    return reads.isDone();
  }

  /**
   * What they gave, once they have ended. Whatever they threw is thrown here.
   *
   * @throws MoodleException as the READs do
   */
  public T result() {
    try {
      return reads.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      throw e;
    }
  }
}

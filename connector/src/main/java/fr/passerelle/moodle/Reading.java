package fr.passerelle.moodle;

import java.util.function.Function;

/** What one of several READs gave: its value, or the failure that left it without one. */
public sealed interface Reading<T> {

  /** The site answered. */
  record Value<T>(T value) implements Reading<T> {}

  /** The site gave no value; the other READs are not touched by that. */
  record Failure<T>(MoodleException exception) implements Reading<T> {}

  /** One of two answers, by which this is. */
  default <R> R match(Function<T, R> value, Function<MoodleException, R> failure) {
    if (this instanceof Value<T> read) {
      return value.apply(read.value());
    }
    return failure.apply(((Failure<T>) this).exception());
  }

  /**
   * The value.
   *
   * @throws MoodleException if there is none
   */
  default T orThrow() {
    return match(
        Function.identity(),
        failure -> {
          throw failure;
        });
  }

  /** The same, with the value turned into another. */
  default <R> Reading<R> map(Function<T, R> change) {
    return match(value -> new Value<>(change.apply(value)), Failure::new);
  }
}

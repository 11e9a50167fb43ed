package fr.passerelle.survey;

import fr.passerelle.moodle.MoodleException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What came of one question: an answer, a failure, or nothing because it was not asked.
 *
 * @param <T> what the answer is
 */
sealed interface Asked<T> {

  /** The site answered. */
  record Told<T>(T answer) implements Asked<T> {
    @Override
    public <R> R match(
        Function<T, R> told, Function<MoodleException, R> failed, Supplier<R> unasked) {
      return told.apply(answer);
    }
  }

  /** The site did not answer, or refused. */
  record Failed<T>(MoodleException why) implements Asked<T> {
    @Override
    public <R> R match(
        Function<T, R> told, Function<MoodleException, R> failed, Supplier<R> unasked) {
      return failed.apply(why);
    }
  }

  /** There was nothing to ask about, or no function to ask by. */
  record Unasked<T>() implements Asked<T> {
    @Override
    public <R> R match(
        Function<T, R> told, Function<MoodleException, R> failed, Supplier<R> unasked) {
      return unasked.get();
    }
  }

  <R> R match(Function<T, R> told, Function<MoodleException, R> failed, Supplier<R> unasked);

  /**
   * Asks; a failure is an answer like any other, so that it hides nothing else.
   *
   * @throws MoodleException if the thread was interrupted, so that nothing more is asked
   */
  static <T> Asked<T> of(Supplier<T> question) {
    try {
      return new Told<>(question.get());
    } catch (MoodleException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      return new Failed<>(e);
    }
  }

  static <T> Asked<T> not() {
    return new Unasked<>();
  }

  /** The answer, or something in its place. */
  default T or(T otherwise) {
    return match(answer -> answer, failure -> otherwise, () -> otherwise);
  }

  default boolean isTold() {
    return match(answer -> true, failure -> false, () -> false);
  }

  /** Whether Moodle refused with one of some codes. */
  default boolean failedWith(String... errorCodes) {
    return failure().filter(it -> List.of(errorCodes).contains(it.errorCode())).isPresent();
  }

  /** Why there is no answer; empty where there is one, or where nobody asked. */
  default Optional<MoodleException> failure() {
    return match(answer -> Optional.empty(), Optional::of, Optional::empty);
  }
}

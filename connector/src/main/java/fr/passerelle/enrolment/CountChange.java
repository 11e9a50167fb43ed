package fr.passerelle.enrolment;

import java.util.function.BiFunction;
import java.util.function.Function;

/** What became of a course's figures between two days. */
public sealed interface CountChange {

  /** A course that is counted now and was not then. */
  record Came(CourseCount now) implements CountChange {}

  /** A course that was counted then and has not been since, though others have. */
  record Went(CourseCount before) implements CountChange {}

  /** A course of which at least one figure is another. */
  record Changed(CourseCount before, CourseCount now) implements CountChange {}

  /** One of three answers, by which this is. */
  default <T> T match(
      Function<CourseCount, T> came,
      Function<CourseCount, T> went,
      BiFunction<CourseCount, CourseCount, T> changed) {
    if (this instanceof Came it) {
      return came.apply(it.now());
    }
    if (this instanceof Went it) {
      return went.apply(it.before());
    }
    Changed it = (Changed) this;
    return changed.apply(it.before(), it.now());
  }

  /** The course as it was called last. */
  default CourseCount last() {
    return match(now -> now, before -> before, (before, now) -> now);
  }
}

package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Where the head-count of a session comes from. */
public sealed interface HeadSource {

  /** A stored count of the course. */
  record ByCount(CountDefinition definition, LocalDate on) implements HeadSource {}

  /** A list of those who attended. */
  record Attended(Attendance attendance) implements HeadSource {}

  /**
   * A figure that somebody plans with or tries rules with; never from a file of activities.
   *
   * @param heads at least 0
   */
  record Planned(int heads) implements HeadSource {}

  /** One of three answers, by which this is. */
  default <T> T match(
      Function<ByCount, T> counted, Function<Attended, T> attended, IntFunction<T> planned) {
    if (this instanceof ByCount count) {
      return counted.apply(count);
    }
    return this instanceof Attended list
        ? attended.apply(list)
        : planned.apply(((Planned) this).heads());
  }
}

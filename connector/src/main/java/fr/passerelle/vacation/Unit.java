package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.moodle.UserId;
import fr.passerelle.problem.Message;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Candidates whose heads are turned into vacations together, or wait for a decision together. */
sealed interface Unit {

  /**
   * Candidates with those who followed them.
   *
   * @param weights by which these people share; empty only where there are no heads either
   */
  record Followed(
      Portion portion,
      Map<CountDefinition, HeadCount> counts,
      SortedMap<UserId, Fraction> weights,
      List<Message> notes)
      implements Unit {}

  /**
   * Candidates, or a person, about whom somebody has to decide first.
   *
   * @param tutor null where nobody is known
   * @param why the key of the reason and, with {@code .hint}, of what to do
   */
  record Open(
      Portion portion,
      Map<CountDefinition, HeadCount> counts,
      @Nullable UserId tutor,
      String why,
      List<Object> arguments)
      implements Unit {

    Outcome outcome() {
      Object[] filled = arguments.toArray();
      return new Outcome.ToDecide(
          Message.of("vacation.open." + why, filled),
          Message.of("vacation.open." + why + ".hint", filled));
    }
  }

  /** One of two answers, by which this is. */
  default <T> T match(Function<Followed, T> followed, Function<Open, T> open) {
    if (this instanceof Followed unit) {
      return followed.apply(unit);
    }
    return open.apply((Open) this);
  }
}

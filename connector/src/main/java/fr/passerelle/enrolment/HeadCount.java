package fr.passerelle.enrolment;

import fr.passerelle.problem.Message;
import java.util.function.Function;
import java.util.function.IntFunction;

/** How many people, or why nobody can say. Never 0 for "unknown". */
public sealed interface HeadCount {

  /**
   * A figure.
   *
   * @param people at least 0
   */
  record Counted(int people) implements HeadCount {
    public Counted {
      if (people < 0) {
        throw new IllegalArgumentException("a count is at least 0, not " + people);
      }
    }
  }

  /** No figure, because the site can't serve this definition. */
  record NotAvailable(Message reason) implements HeadCount {}

  /** One of two answers, by which this is. */
  default <T> T match(IntFunction<T> counted, Function<Message, T> notAvailable) {
    if (this instanceof Counted figure) {
      return counted.apply(figure.people());
    }
    return notAvailable.apply(((NotAvailable) this).reason());
  }
}

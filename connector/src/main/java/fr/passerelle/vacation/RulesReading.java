package fr.passerelle.vacation;

import fr.passerelle.problem.Problem;
import java.util.List;
import java.util.function.Function;

/** What comes of reading a rules file: rules, or everything that is wrong with it. */
public sealed interface RulesReading {

  /** The file is in order. */
  record Accepted(PayRules rules) implements RulesReading {}

  /**
   * The file can't be used.
   *
   * @param problems in the order of the file's lines; at least one
   */
  record Rejected(List<Problem> problems) implements RulesReading {
    public Rejected {
      problems = List.copyOf(problems);
    }
  }

  /** One of two answers, by which this is. */
  default <T> T match(Function<PayRules, T> accepted, Function<List<Problem>, T> rejected) {
    if (this instanceof Accepted reading) {
      return accepted.apply(reading.rules());
    }
    return rejected.apply(((Rejected) this).problems());
  }
}

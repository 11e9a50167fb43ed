package fr.passerelle.opening;

import fr.passerelle.problem.Problem;
import java.util.List;

/**
 * One form as read: what it said, and what is wrong with that.
 *
 * @param problems in the form's order, empty where all is well
 */
public record DraftReading(Draft draft, List<Problem> problems) {

  public DraftReading {
    problems = List.copyOf(problems);
  }
}

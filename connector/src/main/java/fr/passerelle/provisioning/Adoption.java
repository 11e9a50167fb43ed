package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.problem.Problem;
import java.util.List;

/**
 * A course that is to become a request's own by getting its reference as idnumber, as it was when
 * somebody looked.
 *
 * @param differences what the request wants otherwise; adopting leaves all of it alone
 * @param problems why the course can't be adopted; none where it can
 */
public record Adoption(
    IdNumber reference, Course course, List<FieldChange> differences, List<Problem> problems) {

  public Adoption {
    differences = List.copyOf(differences);
    problems = List.copyOf(problems);
  }

  public boolean isPossible() {
    return problems.isEmpty();
  }
}

package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done for one request.
 *
 * @param category names from the top down, joined with {@code " > "}
 * @param course the course that carries the reference; null where there is none yet
 * @param steps in the order in which they are to be done; empty when all is as wanted
 * @param theirs fields that somebody changed on the site since the last apply, and that are left
 *     alone; with what the request wants instead
 * @param waiting people named on the request whom the site does not know yet
 * @param problems what keeps the course from being created, or somebody should look at
 */
public record CoursePlan(
    IdNumber reference,
    String title,
    String category,
    @Nullable CourseId course,
    List<Step> steps,
    List<FieldChange> theirs,
    List<WaitingPerson> waiting,
    List<Problem> problems) {

  public CoursePlan {
    steps = List.copyOf(steps);
    theirs = List.copyOf(theirs);
    waiting = List.copyOf(waiting);
    problems = List.copyOf(problems);
  }

  /** What a plan means for a course. */
  public enum Verdict {
    CREATE,
    CHANGE,
    UNCHANGED,
    /** A problem keeps anything from being done. */
    BLOCKED
  }

  /** Whether anything would be written for the request. */
  boolean doesSomething() {
    return verdict() != Verdict.BLOCKED && !steps.isEmpty();
  }

  /** The same with more problems. */
  CoursePlan warned(List<Problem> more) {
    List<Problem> all = Stream.concat(problems.stream(), more.stream()).toList();
    return new CoursePlan(reference, title, category, course, steps, theirs, waiting, all);
  }

  public Verdict verdict() {
    if (problems.stream().anyMatch(Problem::isError)) {
      return Verdict.BLOCKED;
    }
    if (steps.stream().anyMatch(CoursePlan::bringsForth)) {
      return Verdict.CREATE;
    }
    return steps.isEmpty() ? Verdict.UNCHANGED : Verdict.CHANGE;
  }

  /** A copy that gets its idnumber only now is not yet anybody's course. */
  private static boolean bringsForth(Step step) {
    return step.match(
        create -> true,
        duplicate -> true,
        change -> change.update().idNumber() != null,
        enrol -> false,
        category -> false,
        section -> false,
        group -> false,
        member -> false);
  }

  /** The steps of one kind. */
  public <S extends Step> Stream<S> steps(Class<S> kind) {
    return steps.stream().filter(kind::isInstance).map(kind::cast);
  }
}

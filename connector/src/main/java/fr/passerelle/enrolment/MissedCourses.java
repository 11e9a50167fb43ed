package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Courses that were counted and are not among those to count any more: moved, deleted, hidden from
 * the token's user, or no longer selected. Each is missed until somebody accepts its last count.
 */
public final class MissedCourses {

  private MissedCourses() {}

  /**
   * The missed ones.
   *
   * @param latest the last counts of each course of a site
   * @param chosen the courses to count now
   */
  public static List<Problem> of(Collection<CourseCount> latest, Collection<CountedCourse> chosen) {
    Set<CourseId> here = chosen.stream().map(CountedCourse::id).collect(Collectors.toSet());
    return latest.stream()
        .filter(count -> !here.contains(count.course()) && !isLetGo(count))
        .map(MissedCourses::problem)
        .toList();
  }

  /** The word for a count with reservations was about these, not about the course's going. */
  private static boolean isLetGo(CourseCount last) {
    return last.acceptance() != null && last.reservations().isEmpty();
  }

  private static Problem problem(CourseCount last) {
    return Problem.error(
        last.site().value(),
        last.shortName().value(),
        last.course().toString(),
        Message.of("enrolment.course-missed"),
        Message.of("enrolment.course-missed-hint"));
  }
}

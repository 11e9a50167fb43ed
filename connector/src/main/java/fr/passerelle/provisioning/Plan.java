package fr.passerelle.provisioning;

import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Problem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that would change on a site, and all that is needed to change it. The same requests against
 * the same site give the same plan, to the byte.
 *
 * @param formatVersion of the file, see {@link PlanFile}
 * @param questions what the plan depends on
 * @param fingerprint of the site's answers
 * @param courses by reference
 * @param problems of requests that are not in the plan
 * @param brake why nothing is to be done before somebody has confirmed it; null where nobody has to
 * @param left how many courses would be created or changed but for the limit that was set
 * @param seal a hash of all the rest, which shows that a file was neither edited nor cut
 */
public record Plan(
    int formatVersion,
    SiteName site,
    SiteAddress address,
    SiteQuestions questions,
    String fingerprint,
    List<CoursePlan> courses,
    List<Problem> problems,
    @Nullable Brake brake,
    int left,
    String seal) {

  public Plan {
    courses = List.copyOf(courses);
    problems = List.copyOf(problems);
  }

  /** The same plan under its own seal. */
  Plan sealed() {
    return withSeal(PlanFile.sha256(withSeal("")));
  }

  private Plan withSeal(String text) {
    return new Plan(
        formatVersion, site, address, questions, fingerprint, courses, problems, brake, left, text);
  }

  /** Whether applying the plan would leave the site as it is. */
  public boolean isEmpty() {
    return workable().allMatch(course -> course.steps().isEmpty());
  }

  /** How many steps applying the plan takes. */
  public int stepsToDo() {
    return workable().mapToInt(course -> course.steps().size()).sum();
  }

  public long count(CoursePlan.Verdict verdict) {
    return courses.stream().filter(course -> course.verdict() == verdict).count();
  }

  /** How many requests are not in the plan because of an error in them. */
  public long requestsLeftOut() {
    return problems.stream().filter(Problem::isError).map(Plan::request).distinct().count();
  }

  /** The request that a problem is about: its place without file ending and line. */
  private static String request(Problem problem) {
    return problem.where().replaceFirst("(\\.yaml)?(:\\d+)*$", "");
  }

  /** The problems of the requests and of their courses. */
  public List<Problem> allProblems() {
    return Stream.concat(
            problems.stream(), courses.stream().flatMap(course -> course.problems().stream()))
        .toList();
  }

  /** The courses that no problem blocks. */
  Stream<CoursePlan> workable() {
    return courses.stream().filter(course -> course.verdict() != CoursePlan.Verdict.BLOCKED);
  }
}

package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Problem;
import fr.passerelle.provisioning.Plan;
import fr.passerelle.provisioning.StepResult;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an apply did on one site, for a program.
 *
 * @param outcomes how many steps ended how
 * @param steps in the order of the plan
 * @param problems of the requests and their courses
 * @param files that were written for people
 */
public record ApplyJson(
    int formatVersion,
    SiteName site,
    SiteAddress address,
    SortedMap<String, Long> outcomes,
    List<Row> steps,
    List<Problem> problems,
    List<String> files) {

  private static final int FORMAT_VERSION = 1;

  public ApplyJson {
    outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
    steps = List.copyOf(steps);
    problems = List.copyOf(problems);
    files = List.copyOf(files);
  }

  /**
   * One step.
   *
   * @param course null where it does not exist
   * @param step the word that plan files have for its kind
   * @param what the same in a sentence
   * @param outcome {@code done}, {@code already-true}, {@code failed}, {@code not-tried}, {@code
   *     unknown}
   * @param reason empty where it ended well
   */
  public record Row(
      IdNumber reference,
      @Nullable CourseId course,
      String step,
      String what,
      String outcome,
      String reason) {

    static Row of(StepResult result, Words words) {
      return new Row(
          result.reference(),
          result.course(),
          result.step().getClass().getSimpleName().toLowerCase(Locale.ROOT),
          StepText.what(result.step(), words),
          result.outcome().code(),
          StepText.reason(result.outcome(), words));
    }
  }

  /** A plan and how its steps ended. */
  public static ApplyJson of(Plan plan, List<StepResult> results, List<String> files, Words words) {
    SortedMap<String, Long> outcomes = new TreeMap<>();
    results.forEach(result -> outcomes.merge(result.outcome().code(), 1L, Long::sum));
    return new ApplyJson(
        FORMAT_VERSION,
        plan.site(),
        plan.address(),
        outcomes,
        results.stream().map(result -> Row.of(result, words)).toList(),
        plan.allProblems(),
        files);
  }
}

package fr.passerelle.vacation;

import fr.passerelle.enrolment.CourseCount;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Computes tutoring vacations from head-counts. Pure: the same rules, day and counts give the same
 * statement to the byte, in whatever order the counts come. Immutable, safe for all threads.
 *
 * <p>What can't be known is never 0: a line without an amount says why, and what to do.
 */
public final class PayCalculator {

  private final PayRules rules;
  private final ZoneId zone;

  /**
   * A calculator by these rules.
   *
   * @param zone where a reading's day is told from its time
   */
  public PayCalculator(PayRules rules, ZoneId zone) {
    this.rules = rules;
    this.zone = zone;
  }

  /** As {@link #compute(LocalDate, List, List)}, where nobody declared a split. */
  public PayStatement compute(LocalDate on, List<CourseCount> counts) {
    return compute(on, counts, List.of());
  }

  /**
   * The statement of a day.
   *
   * @param on the date of the counts, at which the rules are taken; a count that was read later is
   *     used all the same, and its lines say so
   * @param counts one a course, chosen by the caller; no counts give a statement without lines
   * @param splits how tutors declared that they share
   * @throws IllegalArgumentException if a course comes twice, since it would be paid twice
   */
  public PayStatement compute(LocalDate on, List<CourseCount> counts, List<DeclaredSplit> splits) {
    refuseRepeated(counts);
    TutoringTerms.Lookup lookup = TutoringTerms.on(on, rules);
    TutoringLines lines = new TutoringLines(rules.identity(), lookup, on, zone, splits);
    List<PayLine> all =
        counts.stream().flatMap(course -> lines.of(course).stream()).sorted(PayLine.ORDER).toList();
    return PayStatement.of(rules.identity(), on, zone, lookup.terms(), all);
  }

  private static void refuseRepeated(List<CourseCount> counts) {
    Set<PaidCourse> seen = new TreeSet<>();
    for (CourseCount count : counts) {
      if (!seen.add(PaidCourse.of(count))) {
        throw new IllegalArgumentException(
            "two counts of course " + count.course() + " of site " + count.site());
      }
    }
  }
}

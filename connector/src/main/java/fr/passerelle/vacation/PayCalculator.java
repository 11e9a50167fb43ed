package fr.passerelle.vacation;

import fr.passerelle.enrolment.CourseCount;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Computes vacations from head-counts and declared work. Pure: the same rules, day and counts give
 * the same statement to the byte, in whatever order the counts come. Immutable, safe for all
 * threads.
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
    return compute(on, counts, new Declarations(splits, List.of(), List.of()));
  }

  /** As {@link #compute(LocalDate, List, Declarations, Standing)}, where nothing stands yet. */
  public PayStatement compute(LocalDate on, List<CourseCount> counts, Declarations declared) {
    return compute(on, counts, declared, Standing.NOTHING);
  }

  /**
   * The statement of a day, with what people declared.
   *
   * @param standing what is validated or transmitted in other statements, which ceilings count
   * @throws IllegalArgumentException if a course or an act comes twice, since it would be paid
   *     twice
   */
  public PayStatement compute(
      LocalDate on, List<CourseCount> counts, Declarations declared, Standing standing) {
    refuseRepeated(counts);
    refuseRepeatedActs(declared.acts());
    TutoringTerms.Lookup lookup = TutoringTerms.on(on, rules);
    TutoringLines tutoring =
        new TutoringLines(rules.identity(), lookup, on, zone, declared.splits());
    ActLines acts = new ActLines(rules);
    List<PayLine> all =
        Stream.concat(
                counts.stream().flatMap(course -> tutoring.of(course).stream()),
                declared.acts().stream().flatMap(act -> acts.of(act).stream()))
            .sorted(PayLine.ORDER)
            .toList();
    List<PayLine> payable = new NonPayables(rules, on, declared.nonPayables()).over(all);
    List<PayLine> below = new Ceilings(rules, on, standing, payable).held();
    List<PayLine> held = new LegalBands(rules, on).over(below);
    return PayStatement.of(rules.identity(), on, zone, lookup.terms(), held);
  }

  private static void refuseRepeatedActs(List<CourseAct> acts) {
    Set<String> seen = new TreeSet<>();
    for (CourseAct declared : acts) {
      if (!seen.add(declared.act().id())) {
        throw new IllegalArgumentException("two acts are called " + declared.act().id());
      }
    }
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

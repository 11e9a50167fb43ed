package fr.passerelle.enrolment;

import fr.passerelle.problem.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the site's reports tell of one course.
 *
 * @param people everybody, once; a list of one figure, unless the site has several courses of these
 *     names, or none
 * @param roles everybody by role
 * @param again the same, read last
 * @param active whose enrolment counts and whose account is open
 * @param connected who of them has come
 * @param completed who of them has completed the course; null where that is not asked
 * @param hasGroups whether anybody is in a group
 */
record ReportedCourse(
    List<Integer> people,
    RoleTally roles,
    RoleTally again,
    RoleTally active,
    RoleTally connected,
    @Nullable RoleTally completed,
    boolean hasGroups) {

  ReportedCourse {
    people = List.copyOf(people);
  }

  /**
   * Why it has to be counted by its roster; empty where the reports are enough: they tell the
   * course from all others, each person holds one known role, nobody follows anybody, and the
   * figures fit together.
   */
  Optional<Message> doubt(CountingRule rule) {
    if (people.isEmpty()) {
      return Optional.of(Message.of("enrolment.report-missing"));
    }
    if (people.size() > 1 || isDoubled()) {
      return Optional.of(Message.of("enrolment.report-double"));
    }
    if (!roles.unknown().isEmpty()) {
      String cells = String.join(", ", roles.unknown());
      return Optional.of(Message.of("enrolment.report-role", cells));
    }
    if (!roles.equals(again) || !fit()) {
      return Optional.of(Message.of("enrolment.report-moved"));
    }
    if (roles.all() != people.get(0)) {
      return Optional.of(Message.of("enrolment.report-two-roles"));
    }
    if (roles.of(rule.tutor()) > 0) {
      return Optional.of(Message.of("enrolment.report-tutors"));
    }
    if (hasGroups) {
      return Optional.of(Message.of("enrolment.report-groups"));
    }
    if (completed != null && completed.of(rule.learner()) == 0 && active.of(rule.learner()) > 0) {
      return Optional.of(Message.of("enrolment.report-completions"));
    }
    return roles.of(rule.learner()) == 0 && roles.of(rule.staff()) < roles.all()
        ? Optional.of(Message.of("enrolment.report-no-learner"))
        : Optional.empty();
  }

  private boolean isDoubled() {
    return roles.doubled()
        || again.doubled()
        || active.doubled()
        || connected.doubled()
        || (completed != null && completed.doubled());
  }

  /** Somebody who comes or goes between two reports shows as figures that can't be. */
  private boolean fit() {
    return active.isWithin(roles)
        && connected.isWithin(active)
        && (completed == null || completed.isWithin(active))
        && active.unknown().isEmpty()
        && connected.unknown().isEmpty()
        && (completed == null || completed.unknown().isEmpty());
  }

  /** The figures, where there is no doubt. */
  Map<CountDefinition, HeadCount> figures(CountingRule rule) {
    Map<CountDefinition, HeadCount> figures = new TreeMap<>();
    figures.put(CountDefinition.INSCRITS, learners(roles, rule));
    figures.put(CountDefinition.ACTIFS, learners(active, rule));
    figures.put(CountDefinition.CONNECTES, learners(connected, rule));
    if (completed != null) {
      figures.put(CountDefinition.ACHEVES, learners(completed, rule));
    }
    return figures;
  }

  private static HeadCount learners(RoleTally tally, CountingRule rule) {
    return new HeadCount.Counted(tally.of(rule.learner()));
  }
}

package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.problem.Message;
import fr.passerelle.profile.BrakeLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Why a plan is not carried out before somebody has confirmed how many courses it changes.
 *
 * @param courses how many existing courses the plan would change
 * @param reasons at least one
 */
public record Brake(int courses, List<Message> reasons) {

  public Brake {
    reasons = List.copyOf(reasons);
  }

  /** The brake that some plans for courses pull; null where they pull none. */
  static @Nullable Brake of(
      List<CoursePlan> plans, SortedSet<CourseId> outside, BrakeLimits limits) {
    List<CoursePlan> changed =
        plans.stream().filter(plan -> plan.verdict() == CoursePlan.Verdict.CHANGE).toList();
    int existing = (int) plans.stream().filter(plan -> plan.course() != null).count();
    List<CourseId> changedOutside =
        changed.stream()
            .map(CoursePlan::course)
            .filter(Objects::nonNull)
            .filter(outside::contains)
            .toList();
    int count = changed.size();
    List<Message> reasons = new ArrayList<>();
    if (limits.isTooMany(count)) {
      reasons.add(Message.of("provisioning.brake-courses", count, limits.courses()));
    }
    if (limits.isTooLargeAShare(count, existing)) {
      reasons.add(Message.of("provisioning.brake-percent", count, existing, limits.percent()));
    }
    if (!changedOutside.isEmpty()) {
      reasons.add(
          Message.of(
              "provisioning.brake-outside", changedOutside.size(), Planner.ids(changedOutside)));
    }
    return reasons.isEmpty() ? null : new Brake(count, reasons);
  }
}

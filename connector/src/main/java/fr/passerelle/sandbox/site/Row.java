package fr.passerelle.sandbox.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of one of the site's tables; a row with the same id takes its place. */
public sealed interface Row
    permits CompletionCriterion,
        CourseCompletion,
        Category,
        Course,
        Person,
        EnrolmentMethod,
        Enrolment,
        RoleHolding,
        CourseVisit,
        Group,
        GroupMembership,
        LostContext,
        SectionName {

  /** 1 or more, in its own table. */
  long id();

  /** What no two rows of its table have in common besides the id; null where all may be. */
  default @Nullable List<Long> uniqueKey() {
    return null;
  }
}

package fr.passerelle.sandbox.site;

/** A row of one of the site's tables; a row with the same id takes its place. */
public sealed interface Row
    permits Category,
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
}

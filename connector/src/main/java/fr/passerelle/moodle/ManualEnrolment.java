package fr.passerelle.moodle;

/** One person to enrol in one course with one role. */
public record ManualEnrolment(UserId user, CourseId course, RoleId role) {}

package fr.passerelle.moodle;

import java.util.Collection;
import java.util.SortedMap;

/** Who has completed courses, by Moodle's own course completion. */
public interface Completions {

  /**
   * Whether people have completed courses.
   *
   * <p>{@code core_completion_get_course_completion_status}, one READ a person, several in a
   * request where the site takes that; needs {@code report/completion:view} or {@code
   * moodle/user:viewuseractivitiesreport}, and {@code moodle/site:accessallgroups} for courses that
   * keep their groups apart. The first person of each course is asked before the others, since
   * Moodle says of each one anew that a course has no completion.
   *
   * @param people in whose case Moodle can tell: with an active enrolment and an open account
   * @return every course asked for, with those of its people of whom the site tells; nobody where
   *     completion is off in the course, where it has no criteria, where the role is not among
   *     those in completion reports, or where the site does not offer the function
   */
  SortedMap<CourseId, Reading<SortedMap<UserId, Boolean>>> of(
      SortedMap<CourseId, ? extends Collection<UserId>> people);
}

package fr.passerelle.moodle;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The courses of a site. Lookups never list the whole site: an empty collection asks nothing and
 * answers nothing.
 */
public interface Courses {

  /**
   * The courses that carry each idnumber, exactly (the site may match loosely; what does not equal
   * is dropped). More than one course for one idnumber is a duplicate on the site.
   *
   * <p>{@code core_course_get_courses_by_field}, several in one request through {@code
   * tool_mobile_call_external_functions} where the service has it. Needs {@code
   * moodle/course:update} to see idnumbers, {@code moodle/course:viewhiddencourses} to see hidden
   * courses.
   *
   * @return every key asked for, with an empty list where no course carries it
   * @throws MoodleException as {@link MoodleClient} says
   */
  Map<IdNumber, List<Course>> byIdNumber(Collection<IdNumber> idNumbers);

  /**
   * The courses that the site itself takes to have each short name: on MariaDB also those that
   * differ in case, accents or trailing spaces, which collide there.
   *
   * <p>{@code core_course_get_courses_by_field}, as {@link #byIdNumber}.
   *
   * @return every key asked for, with an empty list where the name is free
   * @throws MoodleException as {@link MoodleClient} says
   */
  Map<ShortName, List<Course>> takingShortName(Collection<ShortName> shortNames);

  /**
   * The courses directly in a category, without the front page.
   *
   * <p>{@code core_course_get_courses_by_field}; hidden ones need {@code
   * moodle/course:viewhiddencourses}.
   *
   * @throws MoodleException as {@link MoodleClient} says
   */
  List<Course> inCategory(CategoryId category);

  /**
   * Creates courses, all or none, in one WRITE that is sent once.
   *
   * <p>{@code core_course_create_courses}; needs {@code moodle/course:create} and, to keep them
   * hidden, {@code moodle/course:visibility} in the category.
   *
   * @param courses at least one
   * @return what was created, in the order given
   * @throws OutcomeUnknownException if the answer was lost: look the idnumbers up before going on
   * @throws ProtocolException if the site answered fewer or more courses than were sent
   * @throws MoodleException as {@link MoodleClient} says
   */
  List<CreatedCourse> create(List<NewCourse> courses);

  /**
   * Changes courses in one WRITE that is sent once. An item that Moodle refuses does not hold the
   * others back.
   *
   * <p>{@code core_course_update_courses}; needs {@code moodle/course:update} and the capability of
   * each field ({@code moodle/course:changefullname}…).
   *
   * @param updates at least one; at most one a course; not the front page. All of them hold at most
   *     950 values, custom fields counted: PHP drops what is beyond 1000 without a word
   * @return the refusals, by course; empty when all were applied
   * @throws IllegalArgumentException if the updates are not as said above
   * @throws OutcomeUnknownException if the answer was lost, or warns of a course that was not sent:
   *     read the courses before going on
   * @throws MoodleException as {@link MoodleClient} says
   */
  Map<CourseId, CourseWarning> update(List<CourseUpdate> updates);
}

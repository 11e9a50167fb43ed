package fr.passerelle.moodle;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

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
   * The course of a number; empty where the site shows none.
   *
   * <p>{@code core_course_get_courses_by_field}; hidden ones need {@code
   * moodle/course:viewhiddencourses}.
   *
   * @throws MoodleException as {@link MoodleClient} says
   */
  Optional<Course> byId(CourseId course);

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
   * Courses cut into lists that one {@link #create} each can carry, in their order: at most 50
   * courses, 950 values, custom fields counted, and 900 kB.
   */
  List<List<NewCourse>> partsToCreate(List<NewCourse> courses);

  /** Updates cut into lists that one {@link #update} each can carry, as {@link #partsToCreate}. */
  List<List<CourseUpdate>> partsToUpdate(List<CourseUpdate> updates);

  /**
   * Creates courses, all or none, in one WRITE that is sent once.
   *
   * <p>{@code core_course_create_courses}; needs {@code moodle/course:create} and, to keep them
   * hidden, {@code moodle/course:visibility} in the category.
   *
   * @param courses at least one, and no more than {@link #partsToCreate} puts into one list
   * @return what was created, in the order given
   * @throws RefusedException also if a name, the format, the number of sections or a date is none
   *     that Moodle should be given; nothing was sent
   * @throws IllegalArgumentException if there are more
   * @throws OutcomeUnknownException if the answer was lost, or names fewer or more courses than
   *     were sent: look the idnumbers up before going on
   * @throws MoodleException as {@link MoodleClient} says
   */
  List<CreatedCourse> create(List<NewCourse> courses);

  /**
   * Copies a course, without its people and hidden, in a WRITE that is sent once. The copy has
   * summary, dates and custom fields of its template, and no idnumber.
   *
   * <p>{@code core_course_duplicate_course}, which goes on after the client has gone, and whose
   * copy shows from the beginning on, unfinished. Moodle copies the people too unless told not to,
   * and refuses to be told where it has locked that choice. Then this asks whether the account may
   * copy people, in a way that can't succeed: where it may not, Moodle copies nobody without being
   * told.
   *
   * @throws RefusedException also if the names are none that Moodle should be given, or people
   *     could not be left out: {@code moodle/backup:configure} is missing; nothing was sent or done
   * @throws OutcomeUnknownException if the answer was lost: look for the short name before going on
   * @throws MoodleException as {@link MoodleClient} says
   */
  CreatedCourse duplicate(CourseCopy copy);

  /**
   * When each course was created; a copy says the same as its template. Without those that the site
   * does not show, or does not say it of.
   *
   * <p>{@code core_course_get_courses_by_field}; needs {@code moodle/course:update}.
   *
   * @throws MoodleException as {@link MoodleClient} says
   */
  SortedMap<CourseId, Instant> createdAt(Collection<CourseId> courses);

  /**
   * Changes courses in one WRITE that is sent once. An item that Moodle refuses does not hold the
   * others back.
   *
   * <p>{@code core_course_update_courses}; needs {@code moodle/course:update} and the capability of
   * each field ({@code moodle/course:changefullname}…).
   *
   * <p>An update that Moodle would take without a word, though it makes no sense, is refused here
   * and not sent: an unknown category (looked up by {@code core_course_get_categories}), a format
   * that is no name, dates in milliseconds or out of order, names that are too long or hold tags.
   *
   * @param updates at least one, and no more than {@link #partsToUpdate} puts into one list; at
   *     most one a course; not the front page
   * @return the refusals, by course; empty when all were applied
   * @throws IllegalArgumentException if the updates are not as said above
   * @throws OutcomeUnknownException if the answer was lost, or warns of a course that was not sent:
   *     read the courses before going on
   * @throws MoodleException as {@link MoodleClient} says
   */
  Map<CourseId, CourseWarning> update(List<CourseUpdate> updates);
}

package fr.passerelle.moodle;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Who is in a course, and by which way. */
public interface Enrolments {

  /**
   * Everybody with an enrolment in a course that the filter lets through, each person once.
   *
   * <p>{@code core_enrol_get_enrolled_users} with lean fields. Complete only with {@code
   * moodle/site:accessallgroups}, {@code moodle/user:viewdetails}, {@code
   * moodle/course:viewparticipants} and, for {@link EnrolmentFilter#ACTIVE}, {@code
   * moodle/course:enrolreview}. A site that can't render one person's name refuses the whole list;
   * then it is read by pages, everybody else is kept, and the gap is said.
   *
   * @param course not the front page
   * @throws IllegalArgumentException for the front page, in which everybody is a participant
   * @throws MoodleException as {@link MoodleClient} says
   */
  Roster participants(CourseId course, EnrolmentFilter filter);

  /**
   * The same of several courses, with few requests where the site takes {@linkplain
   * ServiceFunction#SEVERAL_AT_ONCE several READs in one}. A course that fails does not touch the
   * others.
   *
   * @param courses without the front page
   * @return every course asked for
   * @throws IllegalArgumentException if the front page is among them
   */
  SortedMap<CourseId, Reading<Roster>> participants(
      Collection<CourseId> courses, EnrolmentFilter filter);

  /**
   * Whether rosters fall short of what the site's own list holds: without {@code
   * moodle/user:viewdetails} Moodle leaves people out without a word. It counts them all the same
   * when it is asked for the places beyond those shown, from either end of its list: somebody who
   * comes again there has others before them who were left out.
   *
   * <p>An empty roster gives no sign, and is said not to fall short. People of other groups are not
   * in the site's list either: {@link #showAllGroups} tells.
   *
   * @param rosters whole ones, of {@link EnrolmentFilter#ANY}
   * @return every course asked for
   * @throws IllegalArgumentException if the front page is among them
   */
  SortedMap<CourseId, Reading<Boolean>> fallShort(SortedMap<CourseId, Roster> rosters);

  /**
   * How many people the site's own page of a course's participants tells, also to whom they are not
   * shown: at least those whose enrolment counts now, and everybody with {@code
   * moodle/course:viewsuspendedusers}.
   *
   * <p>{@code core_table_get_dynamic_table_content}; slow, so ask it of few courses only.
   *
   * @param courses without the front page
   * @return every course asked for; empty where the site does not offer the function
   * @throws IllegalArgumentException if the front page is among them
   */
  Optional<SortedMap<CourseId, Reading<Integer>>> toldTotals(Collection<CourseId> courses);

  /**
   * Whether rosters of courses hold people of all their groups. Where the token's user lacks {@code
   * moodle/site:accessallgroups} and a course keeps its groups apart, a roster lacks people, or is
   * empty, without a word; this asks in a way that Moodle refuses aloud.
   *
   * <p>{@code core_enrol_get_enrolled_users}, for one person in no group.
   *
   * @param courses without the front page
   * @return every course asked for
   * @throws IllegalArgumentException if the front page is among them
   */
  SortedMap<CourseId, Reading<Boolean>> showAllGroups(Collection<CourseId> courses);

  /**
   * The self-enrolment instances of a course that are open to be seen, with their own names, which
   * carry the GAIA session on m@gistère. Manual, cohort and disabled instances are not among them.
   *
   * <p>{@code core_enrol_get_course_enrolment_methods}; a hidden course needs {@code
   * moodle/course:viewhiddencourses}.
   *
   * @throws MoodleException as {@link MoodleClient} says
   */
  List<EnrolmentMethod> methods(CourseId course);

  /**
   * Enrolments cut into lists that one {@link #enrolManually} each can carry, in their order: at
   * most 50, as with courses.
   */
  List<List<ManualEnrolment>> partsToEnrol(List<ManualEnrolment> enrolments);

  /**
   * Enrols people by the course's manual instance, all or none, in one WRITE that is sent once. A
   * person who is there already gets the role added to the others.
   *
   * <p>{@code enrol_manual_enrol_users}; needs {@code enrol/manual:enrol} and the right to assign
   * the role.
   *
   * @param enrolments at least one and at most 316; not in the front page
   * @throws IllegalArgumentException if the enrolments are not as said above
   * @throws OutcomeUnknownException if the answer was lost: read the roster before going on
   * @throws MoodleException as {@link MoodleClient} says
   */
  void enrolManually(List<ManualEnrolment> enrolments);
}

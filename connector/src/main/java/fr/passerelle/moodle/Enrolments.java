package fr.passerelle.moodle;

import java.util.List;

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
   * Whether rosters of a course hold people of all its groups. Where the token's user lacks {@code
   * moodle/site:accessallgroups} and the course keeps its groups apart, a roster is empty without a
   * word; this asks in a way that Moodle refuses aloud.
   *
   * <p>{@code core_enrol_get_enrolled_users}, for one person in no group.
   *
   * @param course not the front page
   * @throws IllegalArgumentException for the front page
   * @throws MoodleException as {@link MoodleClient} says
   */
  boolean showsAllGroups(CourseId course);

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

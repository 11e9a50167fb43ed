package fr.passerelle.moodle;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/** The groups of courses. Each function needs {@code moodle/course:managegroups}. */
public interface Groups {

  /** The most characters (code points) of a group's name. */
  int LONGEST_NAME = 254;

  /** Whether the token's service holds the functions that it takes to make and fill groups. */
  boolean canBeMade();

  /**
   * The groups of each course.
   *
   * <p>{@code core_group_get_course_groups}, several in one request through {@code
   * tool_mobile_call_external_functions} where the service has it.
   *
   * @param courses without the front page
   * @return every course asked for
   */
  SortedMap<CourseId, Reading<List<Group>>> of(Collection<CourseId> courses);

  /**
   * Creates groups, all or none, in one WRITE that is sent once.
   *
   * <p>{@code core_group_create_groups}. A name that another group of the course has, as the site's
   * database compares, is refused.
   *
   * @param groups 1 to 50
   * @return what was created, in the order given
   * @throws RefusedException also if a name is none that Moodle should be given; nothing was sent
   * @throws OutcomeUnknownException if the answer was lost: look the groups up before going on
   * @throws MoodleException as {@link MoodleClient} says
   */
  List<GroupId> create(List<NewGroup> groups);

  /**
   * Puts people into groups, all or none, in one WRITE that is sent once. Who is in a group already
   * stays there; who is not enrolled in the course is refused.
   *
   * <p>{@code core_group_add_group_members}.
   *
   * @param members 1 to 50
   * @throws MoodleException as {@link MoodleClient} says
   */
  void add(List<GroupMembership> members);
}

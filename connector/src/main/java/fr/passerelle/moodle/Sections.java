package fr.passerelle.moodle;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;

/** The sections of courses. Both functions came with Moodle 4.0. */
public interface Sections {

  /** Whether the token's service holds the functions that it takes to name sections. */
  boolean canBeNamed();

  /**
   * The sections of each course that the token's user may see, in their order.
   *
   * <p>{@code core_courseformat_get_state}, several in one request through {@code
   * tool_mobile_call_external_functions} where the service has it. The list of a course's contents
   * would not do: it does not tell Moodle's own names from those that people gave.
   *
   * @param courses without the front page
   * @return every course asked for
   */
  SortedMap<CourseId, Reading<List<Section>>> of(Collection<CourseId> courses);

  /**
   * Names a section in one WRITE that is sent once.
   *
   * <p>{@code core_update_inplace_editable}; needs {@code moodle/course:update} in the course, and
   * a course format that lets its sections be named in place, as Moodle's own {@code topics} and
   * {@code weeks} do.
   *
   * @param format the course's format
   * @return the name as the site keeps it
   * @throws RefusedException also if the name is empty, longer than {@link
   *     CourseText#LONGEST_SECTION_NAME} or holds a tag, which Moodle would take out without a
   *     word; nothing was sent
   * @throws MoodleException as {@link MoodleClient} says
   */
  String name(SectionId section, String format, String name);
}

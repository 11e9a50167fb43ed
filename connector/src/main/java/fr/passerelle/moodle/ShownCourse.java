package fr.passerelle.moodle;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a site shows of a course.
 *
 * @param entered whether the token's user may enter it; if not, only what everybody may read is
 *     shown, and the next three are unknown
 * @param hidden whether it is hidden from learners; false where unknown
 * @param tellsIdNumber whether its idnumber is shown, be it an empty one
 * @param format empty where unknown
 * @param fieldTypes the type of each custom field by its shortname
 */
public record ShownCourse(
    CourseId id,
    boolean entered,
    boolean hidden,
    boolean tellsIdNumber,
    String format,
    SortedMap<String, String> fieldTypes) {

  public ShownCourse {
    fieldTypes = Collections.unmodifiableSortedMap(new TreeMap<>(fieldTypes));
  }
}

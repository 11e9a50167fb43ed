package fr.passerelle.moodle;

import static fr.passerelle.moodle.Wire.required;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** When a course was created, as {@code core_course_get_courses_by_field} answers it. */
record CreationTime(long id, long timecreated) {

  /** Reads the whole answer; 0 is what is not shown. */
  static final ReplyReader<SortedMap<CourseId, Instant>> FOUND =
      Wire.object(Answered.class, Answered::value);

  private record Answered(@Nullable List<CreationTime> courses) {

    SortedMap<CourseId, Instant> value() {
      SortedMap<CourseId, Instant> times = new TreeMap<>();
      required(courses, "courses").stream()
          .filter(course -> course.timecreated > 0)
          .forEach(
              course ->
                  times.put(new CourseId(course.id), Instant.ofEpochSecond(course.timecreated)));
      return times;
    }
  }
}

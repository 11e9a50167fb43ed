package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.ReportTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which course a row of a report is about, by its idnumber and short name: no id is shown. */
final class CourseKeys {

  private static final int SHORT_NAME = 1;

  private record Key(String idNumber, String shortName) {}

  private final Map<Key, CourseId> courses = new HashMap<>();
  private final SortedSet<CourseId> alike = new TreeSet<>();

  CourseKeys(List<CountedCourse> all) {
    for (CountedCourse course : all) {
      String idNumber = course.idNumber() == null ? "" : course.idNumber().value();
      String shortName = course.shortName().value();
      for (String number : shown(idNumber)) {
        shown(shortName).forEach(name -> add(new Key(number, name), course.id()));
      }
    }
  }

  private void add(Key key, CourseId course) {
    CourseId other = courses.putIfAbsent(key, course);
    if (other != null && !other.equals(course)) {
      alike.add(other);
      alike.add(course);
    }
  }

  /** As it is, and as PHP puts a text into a page: reports do so with some cells. */
  private static Set<String> shown(String text) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    String quoted = escaped.replace("\"", "&quot;").replace("'", "&#039;");
    return new LinkedHashSet<>(List.of(text, escaped, quoted));
  }

  /** Whether another of the courses has the same names. */
  boolean isAlike(CourseId course) {
    return alike.contains(course);
  }

  /** The rows about each of the courses, without their two names. */
  SortedMap<CourseId, List<List<String>>> rows(ReportTable table) {
    SortedMap<CourseId, List<List<String>>> rows = new TreeMap<>();
    for (List<String> row : table.rows()) {
      CourseId course = courses.get(new Key(row.get(0), row.get(SHORT_NAME)));
      if (course != null) {
        rows.computeIfAbsent(course, any -> new ArrayList<>())
            .add(row.subList(SHORT_NAME + 1, row.size()));
      }
    }
    return rows;
  }
}

package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.IdNumber;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The courses that may be what a request asks for, though they do not say so: those without an
 * idnumber whose title is nearly the request's, and those of another idnumber with the same title.
 */
final class Lookalikes {

  private Lookalikes() {}

  /** By reference; nothing for a request of which no course reminds. */
  static SortedMap<IdNumber, List<Lookalike>> of(
      List<TitleQuestion> questions, List<Course> courses) {
    SortedMap<IdNumber, List<Lookalike>> found = new TreeMap<>();
    for (TitleQuestion question : questions) {
      List<Lookalike> alike =
          courses.stream()
              .filter(course -> reminds(question, course))
              .sorted(Comparator.comparing(Course::id))
              .map(it -> new Lookalike(it.id(), it.fullName(), it.idNumber()))
              .toList();
      if (!alike.isEmpty()) {
        found.put(question.idNumber(), alike);
      }
    }
    return found;
  }

  private static boolean reminds(TitleQuestion question, Course course) {
    return course.idNumber() == null
        ? Titles.alike(question.title(), course.fullName())
        : !course.idNumber().equals(question.idNumber())
            && Titles.same(question.title(), course.fullName());
  }
}

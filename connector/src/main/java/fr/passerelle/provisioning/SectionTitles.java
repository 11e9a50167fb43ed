package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The sections of a course that still bear Moodle's own name and have a title on the request. */
final class SectionTitles {

  private SectionTitles() {}

  /**
   * @param course null for a new one, whose sections are all unnamed
   */
  static List<Step> steps(DesiredCourse desired, ObservedSite site, @Nullable Course course) {
    if (!site.means().nameSections()) {
      return List.of();
    }
    SortedSet<Integer> unnamed =
        course == null ? null : site.unnamed().getOrDefault(course.id(), new TreeSet<>());
    String format = course == null ? desired.format() : course.format();
    List<Step> steps = new ArrayList<>();
    int last = desired.sectionTitles().size();
    int there = course == null ? Math.min(last, desired.sections()) : last;
    for (int number = 1; number <= there; number++) {
      if (unnamed == null || unnamed.contains(number)) {
        String title = desired.sectionTitles().get(number - 1);
        steps.add(new Step.NameSection(number, title, format));
      }
    }
    return steps;
  }
}

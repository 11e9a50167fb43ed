package fr.passerelle.profile;

import fr.passerelle.moodle.ShortName;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.RefusedValueException;
import java.util.List;

/**
 * Which courses of a site are counted, besides those that Passerelle opened.
 *
 * @param categories paths of category names from the top down; each with all that is below; none
 *     for the opened ones only
 * @param except paths left out again, with all that is below, whatever else selects a course
 * @param shortNames patterns of short names; to find their courses, every category is listed
 * @param idNumbers patterns of idnumbers, likewise
 * @param courses single courses, by short name or number
 */
public record CountSelection(
    List<List<String>> categories,
    List<List<String>> except,
    List<NamePattern> shortNames,
    List<NamePattern> idNumbers,
    List<String> courses) {

  public CountSelection {
    shortNames = List.copyOf(shortNames);
    idNumbers = List.copyOf(idNumbers);
    courses = List.copyOf(courses);
    if (!courses.stream().allMatch(CountSelection::isName)) {
      throw new RefusedValueException("courses", Message.of("profile.no-course-name"));
    }
    categories = paths("categories", categories);
    except = paths("except", except);
  }

  private static boolean isName(String text) {
    return !text.isBlank() && text.codePointCount(0, text.length()) <= ShortName.MAX_LENGTH;
  }

  /** Whole categories alone. */
  public CountSelection(List<List<String>> categories, List<List<String>> except) {
    this(categories, except, List.of(), List.of(), List.of());
  }

  /** Whether courses are selected by a pattern, so that every category has to be listed. */
  public boolean hasPatterns() {
    return !shortNames.isEmpty() || !idNumbers.isEmpty();
  }

  private static List<List<String>> paths(String field, List<List<String>> paths) {
    if (paths.stream().anyMatch(List::isEmpty)) {
      throw new RefusedValueException(field, Message.of("profile.no-path"));
    }
    return paths.stream().map(List::copyOf).toList();
  }
}

package fr.passerelle.profile;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.RefusedValueException;
import java.util.List;

/**
 * Which courses of a site are counted, besides those that Passerelle opened.
 *
 * @param categories paths of category names from the top down; each with all that is below; none
 *     for the opened ones only
 * @param except paths left out again, with all that is below
 */
public record CountSelection(List<List<String>> categories, List<List<String>> except) {

  public CountSelection {
    categories = paths("categories", categories);
    except = paths("except", except);
  }

  private static List<List<String>> paths(String field, List<List<String>> paths) {
    if (paths.stream().anyMatch(List::isEmpty)) {
      throw new RefusedValueException(field, Message.of("profile.no-path"));
    }
    return paths.stream().map(List::copyOf).toList();
  }
}

package fr.passerelle.profile;

import java.util.List;

/**
 * Which courses of a site are counted, besides those that Passerelle opened.
 *
 * @param categories paths of category names from the top down; each with all that is below
 * @param except paths left out again, with all that is below
 */
public record CountSelection(List<List<String>> categories, List<List<String>> except) {

  public CountSelection {
    categories = categories.stream().map(List::copyOf).toList();
    except = except.stream().map(List::copyOf).toList();
  }
}

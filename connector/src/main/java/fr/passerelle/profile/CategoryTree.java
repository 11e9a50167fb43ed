package fr.passerelle.profile;

import fr.passerelle.moodle.Category;
import fr.passerelle.moodle.CategoryId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The categories of a site, found by their names from the top down. Immutable. */
public final class CategoryTree {

  private final List<Category> categories;

  public CategoryTree(List<Category> categories) {
    this.categories = List.copyOf(categories);
  }

  /**
   * The categories at a path: none where a name is missing, several where siblings share a name.
   *
   * @param path exact names from the top down; at least one
   */
  public List<Category> find(List<String> path) {
    List<Category> found = children(null, path.get(0));
    for (String name : path.subList(1, path.size())) {
      found = found.stream().flatMap(parent -> children(parent.id(), name).stream()).toList();
    }
    return found;
  }

  private List<Category> children(@Nullable CategoryId parent, String name) {
    String wanted = normalized(name);
    return categories.stream()
        .filter(category -> Objects.equals(category.parent(), parent))
        .filter(category -> normalized(category.name()).equals(wanted))
        .toList();
  }

  private static String normalized(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFC);
  }

  /** All of them, in the site's order. */
  public List<Category> all() {
    return categories;
  }

  /** A category and all below it, each before what is in it. */
  public List<CategoryId> subtree(CategoryId top) {
    List<CategoryId> result = new ArrayList<>(List.of(top));
    categories.stream()
        .filter(category -> top.equals(category.parent()))
        .forEach(child -> result.addAll(subtree(child.id())));
    return result;
  }

  /** The path of a category for people: {@code Session de formation > Archive}. */
  public String path(CategoryId id) {
    Stream<Category> here = categories.stream().filter(category -> category.id().equals(id));
    return here.findFirst()
        .map(c -> c.parent() == null ? c.name() : path(c.parent()) + " > " + c.name())
        .orElse("?");
  }
}

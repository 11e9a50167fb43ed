package fr.passerelle.provisioning;

import fr.passerelle.moodle.Category;
import fr.passerelle.profile.CategoryTree;
import fr.passerelle.yaml.NearestKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What somebody may have meant by a category path that a site does not have. */
final class NearCategories {

  private static final int MOST = 5;
  private static final String ARROW = " > ";

  private final SortedSet<String> paths = new TreeSet<>();

  NearCategories(CategoryTree tree) {
    tree.all().stream().map(Category::id).map(tree::path).forEach(paths::add);
  }

  /**
   * The nearest paths that there are, the nearest first: those that only a database takes for the
   * same, those with the same name elsewhere, the one that is spelt nearly so, and failing all that
   * what lies beside it.
   */
  List<String> to(List<String> path) {
    String wanted = String.join(ARROW, path);
    String around = String.join(ARROW, path.subList(0, path.size() - 1));
    Set<String> near = new LinkedHashSet<>();
    paths.stream().filter(it -> LooseText.same(it, wanted)).forEach(near::add);
    paths.stream().filter(it -> LooseText.same(last(it), last(wanted))).forEach(near::add);
    NearestKey.nearest(wanted, paths).ifPresent(near::add);
    if (near.isEmpty()) {
      paths.stream().filter(it -> around(it).equals(around)).forEach(near::add);
    }
    return near.stream().limit(MOST).toList();
  }

  private static String last(String path) {
    return path.substring(path.lastIndexOf(ARROW) < 0 ? 0 : path.lastIndexOf(ARROW) + 3);
  }

  private static String around(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf(ARROW)));
  }

  /** Every beginning of some paths, the shorter before the longer. */
  static List<List<String>> beginnings(List<List<String>> paths) {
    Set<List<String>> all = new LinkedHashSet<>();
    for (List<String> path : paths) {
      for (int length = 1; length <= path.size(); length++) {
        all.add(List.copyOf(path.subList(0, length)));
      }
    }
    List<List<String>> sorted = new ArrayList<>(all);
    sorted.sort(Comparator.comparingInt(List::size));
    return sorted;
  }
}

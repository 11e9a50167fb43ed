package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.SiteState;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** The categories of a site from the top down, with the places that Moodle derives from that. */
final class CategoryTree {

  /** How far apart categories are numbered, to leave room for the courses in each. */
  private static final long STEP = 10_000;

  private final SiteState state;
  private final List<Category> ordered = new ArrayList<>();

  CategoryTree(SiteState state) {
    this.state = state;
    descend(0);
  }

  private void descend(long parent) {
    state
        .all(Category.class)
        .filter(category -> category.parent() == parent)
        .forEach(
            category -> {
              ordered.add(category);
              descend(category.id());
            });
  }

  /** Every category, each before those in it. */
  List<Category> ordered() {
    return List.copyOf(ordered);
  }

  /** The ids from the top down to the category, as in {@code /5/6}. */
  String path(Category category) {
    String above = state.find(Category.class, category.parent()).map(this::path).orElse("");
    return above + "/" + category.id();
  }

  boolean isWithin(Category category, Category outer) {
    return path(category).startsWith(path(outer) + "/");
  }

  long sortOrder(Category category) {
    return (ordered.indexOf(category) + 1) * STEP;
  }

  /** A course's place on the site: newest first in its category. */
  long sortOrder(Course course) {
    long newer =
        state
            .all(Course.class)
            .filter(other -> other.category() == course.category() && other.id() > course.id())
            .count();
    return 1
        + newer
        + state.find(Category.class, course.category()).map(this::sortOrder).orElse(0L);
  }

  private long courses(Category category) {
    return state.all(Course.class).filter(it -> it.category() == category.id()).count();
  }

  ObjectNode describe(Category category, Call call, boolean everything) {
    ObjectNode row = Nodes.struct();
    row.put("id", category.id()).put("name", call.shown(category.name()));
    if (everything) {
      row.put("idnumber", category.idNumber());
    }
    row.put("description", call.shownHtml(category.description())).put("descriptionformat", 1);
    row.put("parent", category.parent()).put("sortorder", sortOrder(category));
    row.put("coursecount", courses(category));
    if (everything) {
      row.put("visible", Nodes.flag(category.visible()));
      row.put("visibleold", Nodes.flag(category.visible()));
      row.put("timemodified", category.modified());
    }
    String path = path(category);
    row.put("depth", path.chars().filter(c -> c == '/').count()).put("path", path);
    return everything ? row.put("theme", "") : row;
  }
}

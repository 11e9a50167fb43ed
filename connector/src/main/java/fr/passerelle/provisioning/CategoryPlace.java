package fr.passerelle.provisioning;

import fr.passerelle.moodle.CategoryId;
import fr.passerelle.problem.Message;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a new course goes: a category that is there, one that is to be made, or nowhere.
 *
 * @param id null where the category is to be made, and where there is a problem
 * @param steps that make what is missing, parents first
 * @param problem why there is no such place; null where there is
 * @param hint what to do about it
 */
record CategoryPlace(
    @Nullable CategoryId id,
    List<Step.MakeCategory> steps,
    @Nullable Message problem,
    @Nullable Message hint) {

  CategoryPlace {
    steps = List.copyOf(steps);
  }

  /** The place of a course on a site. */
  static CategoryPlace of(DesiredCourse course, ObservedSite site) {
    String whole = String.join(" > ", course.category());
    List<CategoryId> there = site.categories().getOrDefault(whole, List.of());
    if (there.size() > 1) {
      return nowhere(Message.of("provisioning.two-categories", whole), otherName());
    }
    return there.isEmpty()
        ? byLevel(course, site)
        : new CategoryPlace(there.get(0), List.of(), null, null);
  }

  private static CategoryPlace byLevel(DesiredCourse course, ObservedSite site) {
    List<Step.MakeCategory> steps = new ArrayList<>();
    CategoryId parent = null;
    for (int length = 1; length <= course.category().size(); length++) {
      List<String> path = course.category().subList(0, length);
      String name = String.join(" > ", path);
      List<CategoryId> found = site.categories().getOrDefault(name, List.of());
      if (found.size() > 1) {
        return nowhere(Message.of("provisioning.two-categories", name), otherName());
      }
      if (found.isEmpty()) {
        CategoryPlace refused = refused(course, site, name);
        if (refused != null) {
          return refused;
        }
        steps.add(new Step.MakeCategory(path, parent));
      }
      parent = found.isEmpty() ? null : found.get(0);
    }
    return new CategoryPlace(parent, steps, null, null);
  }

  private static @Nullable CategoryPlace refused(
      DesiredCourse course, ObservedSite site, String name) {
    List<String> near = site.near().getOrDefault(name, List.of());
    boolean twin = near.stream().anyMatch(it -> LooseText.same(it, name));
    if (!course.mayMakeCategory() || twin) {
      String wanted = String.join(" > ", course.category());
      return nowhere(Message.of("provisioning.no-category", wanted), hint(near));
    }
    return site.means().makeCategories()
        ? null
        : nowhere(
            Message.of("provisioning.no-category", name),
            Message.of("provisioning.cannot-make", "core_course_create_categories"));
  }

  private static Message hint(List<String> near) {
    return near.isEmpty()
        ? otherName()
        : Message.of("provisioning.near-category-hint", String.join(" · ", near));
  }

  private static Message otherName() {
    return Message.of("provisioning.no-category-hint");
  }

  private static CategoryPlace nowhere(Message problem, Message hint) {
    return new CategoryPlace(null, List.of(), problem, hint);
  }
}

package fr.passerelle.survey;

import static fr.passerelle.survey.Work.APPLY;
import static fr.passerelle.survey.Work.COUNT;
import static fr.passerelle.survey.Work.PAY;
import static fr.passerelle.survey.Work.PLAN;
import static fr.passerelle.survey.Work.SYNC;

import fr.passerelle.moodle.Category;
import fr.passerelle.moodle.ShownCategory;
import fr.passerelle.problem.Message;
import fr.passerelle.profile.CategoryTree;
import fr.passerelle.profile.SiteProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the site has what the profile names: categories, templates, roles, formats, custom
 * fields.
 */
final class ProfilePoints {

  private final Observed seen;
  private final SiteProfile profile;
  private final CategoryTree tree;
  private final List<Point> points = new ArrayList<>();

  private ProfilePoints(Observed seen, SiteProfile profile) {
    this.seen = seen;
    this.profile = profile;
    this.tree = seen.tree();
  }

  static List<Point> of(Observed seen, SiteProfile profile) {
    return new ProfilePoints(seen, profile).all();
  }

  private List<Point> all() {
    add("category", newCourses(profile.category()));
    profile.count().categories().forEach(path -> add("count." + joined(path), counted(path)));
    profile.count().except().forEach(path -> add("except." + joined(path), leftOut(path)));
    points.addAll(TemplatePoints.of(seen));
    points.addAll(RolePoints.of(seen, profile));
    points.addAll(FieldPoints.of(seen, profile));
    unrenderable().ifPresent(finding -> add("names", finding));
    return points;
  }

  private void add(String id, Finding finding) {
    points.add(new Point(Area.PROFILE, id, finding));
  }

  private static String joined(List<String> path) {
    return String.join(" > ", path);
  }

  private Finding newCourses(List<String> path) {
    if (!seen.showsCategories()) {
      return untried(path);
    }
    List<Category> found = tree.find(path);
    if (found.size() == 1) {
      return isHidden(found.get(0))
          ? new Finding.Remark(
              Message.of("survey.category-hidden", joined(path)),
              Message.of("survey.category-hidden-advice"))
          : new Finding.Good(Message.of("survey.category", joined(path)));
    }
    return new Finding.Lacking(
        found.isEmpty() ? missing(path) : several(path, found),
        Message.of("survey.lack-category"),
        Message.of("survey.category-remedy", "category"),
        PLAN,
        APPLY);
  }

  private Finding counted(List<String> path) {
    if (!seen.showsCategories()) {
      return untried(path);
    }
    List<Category> found = tree.find(path);
    if (found.isEmpty()) {
      return new Finding.Lacking(
          missing(path),
          Message.of("survey.lack-counted"),
          Message.of("survey.category-remedy", "count.categories"),
          SYNC,
          COUNT,
          PAY);
    }
    return found.size() == 1
        ? new Finding.Good(Message.of("survey.category-counted", joined(path)))
        : new Finding.Remark(several(path, found), Message.of("survey.category-counted-all"));
  }

  private Finding leftOut(List<String> path) {
    if (!seen.showsCategories()) {
      return untried(path);
    }
    return tree.find(path).isEmpty()
        ? new Finding.Remark(missing(path), Message.of("survey.category-except"))
        : new Finding.Good(Message.of("survey.category-left-out", joined(path)));
  }

  /** A hidden category that may not be listed looks like a missing one. */
  private Message missing(List<String> path) {
    return Message.of(
        seen.hiddenCategories().or(true) ? "survey.category-missing" : "survey.category-unseen",
        joined(path));
  }

  private static Message several(List<String> path, List<Category> found) {
    return Message.of("survey.category-several", joined(path), found.size());
  }

  private static Finding untried(List<String> path) {
    return new Finding.Untried(Message.of("survey.category-untried", joined(path)));
  }

  private boolean isHidden(Category category) {
    return seen.categories().or(List.of()).stream()
        .filter(ShownCategory::tellsVisibility)
        .map(ShownCategory::category)
        .anyMatch(shown -> shown.equals(category) && !shown.visible());
  }

  /** Counting such a course takes many small pages, and leaves that person out. */
  private Optional<Finding> unrenderable() {
    List<String> courses = seen.unrenderable().stream().map(course -> course.toString()).toList();
    return courses.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Finding.Lacking(
                Message.of("survey.names", String.join(", ", courses)),
                Message.of("survey.lack-names"),
                Message.of("survey.names-remedy"),
                SYNC,
                COUNT,
                PAY));
  }
}

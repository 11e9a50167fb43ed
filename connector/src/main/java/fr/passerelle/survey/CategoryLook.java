package fr.passerelle.survey;

import fr.passerelle.moodle.ShownCategory;
import fr.passerelle.moodle.ShownCourse;
import java.util.List;

/** The courses of one category as the site shows them. */
record CategoryLook(ShownCategory category, Asked<List<ShownCourse>> courses) {

  /** The same, held against a later count as well, since courses may have gone in between. */
  CategoryLook countedAgain(List<ShownCategory> later) {
    return later.stream()
        .filter(it -> it.category().id().equals(category.category().id()))
        .filter(it -> it.courses() < category.courses())
        .findFirst()
        .map(it -> new CategoryLook(it, courses))
        .orElse(this);
  }

  /** How many courses the site counts there and does not show; 0 where it did not answer. */
  int unseen() {
    return courses.match(
        shown -> Math.max(0, category.courses() - shown.size()), failure -> 0, () -> 0);
  }
}

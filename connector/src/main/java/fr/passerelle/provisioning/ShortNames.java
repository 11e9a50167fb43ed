package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.problem.Message;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gives new courses their short names, one after another: a name that neither a course of the site
 * nor another request of the run has, as loosely as any site compares. Used once, by one thread.
 */
final class ShortNames {

  private final ObservedSite site;

  /** Who got a name, by the name as {@link LooseText}. */
  private final SortedMap<String, IdNumber> given = new TreeMap<>();

  ShortNames(ObservedSite site) {
    this.site = site;
  }

  /** A name, or why there is none. */
  sealed interface Answer {
    record Name(ShortName name) implements Answer {}

    record None(Message why) implements Answer {}
  }

  Answer give(DesiredCourse course) {
    ShortNameWish wish = course.shortName();
    int number = 1;
    while (wish.isNumbered() && !isFree(wish.with(number))) {
      number++;
    }
    ShortName name = wish.with(number);
    List<CourseId> takers = takers(name);
    if (!takers.isEmpty()) {
      return none("provisioning.short-name-taken", name, Planner.ids(takers));
    }
    IdNumber other = given.putIfAbsent(LooseText.of(name.value()), course.idNumber());
    return other == null
        ? new Answer.Name(name)
        : none("provisioning.short-name-shared", name, other.value());
  }

  private static Answer none(String message, ShortName name, String by) {
    return new Answer.None(Message.of(message, name.value(), by));
  }

  private boolean isFree(ShortName name) {
    return takers(name).isEmpty() && !given.containsKey(LooseText.of(name.value()));
  }

  private List<CourseId> takers(ShortName name) {
    return site.takers().getOrDefault(name, List.of());
  }
}

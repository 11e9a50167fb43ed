package fr.passerelle.survey;

import fr.passerelle.moodle.CustomField;
import fr.passerelle.moodle.ShownCourse;
import fr.passerelle.problem.Message;
import fr.passerelle.profile.SiteProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether the course formats and custom fields that the profile names are seen on courses. */
final class FieldPoints {

  private final Observed seen;
  private final SiteProfile profile;
  private final SortedMap<String, String> types = new TreeMap<>();
  private final List<Point> points = new ArrayList<>();

  private FieldPoints(Observed seen, SiteProfile profile) {
    this.seen = seen;
    this.profile = profile;
    seen.courses().forEach(course -> course.fieldTypes().forEach(types::putIfAbsent));
  }

  static List<Point> of(Observed seen, SiteProfile profile) {
    return new FieldPoints(seen, profile).all();
  }

  private List<Point> all() {
    formats(profile).forEach(format -> add("format." + format, format(format)));
    if (!profile.customFields().isEmpty()) {
      addFields();
    }
    return points;
  }

  private void add(String id, Finding finding) {
    points.add(new Point(Area.PROFILE, id, finding));
  }

  static SortedSet<String> formats(SiteProfile profile) {
    SortedSet<String> formats = new TreeSet<>(profile.formats().values());
    formats.add(profile.defaultFormat());
    return formats;
  }

  private Finding format(String format) {
    return seen.formats()
        .match(
            known -> known.contains(format) ? known(format) : missing(format),
            failure -> seenInUse(format),
            () -> seenInUse(format));
  }

  private static Finding known(String format) {
    return new Finding.Good(Message.of("survey.format-known", format));
  }

  private static Finding missing(String format) {
    return new Finding.Lacking(
        Message.of("survey.format-missing", format),
        Message.of("survey.lack-format"),
        Message.of("survey.format-remedy"),
        Work.APPLY);
  }

  private Finding seenInUse(String format) {
    Set<String> used =
        seen.enteredCourses().stream()
            .map(ShownCourse::format)
            .collect(Collectors.toCollection(TreeSet::new));
    return used.contains(format)
        ? new Finding.Good(Message.of("survey.format", format))
        : new Finding.Untried(Message.of("survey.format-unseen", format, String.join(", ", used)));
  }

  private void addFields() {
    if (seen.courses().isEmpty()) {
      add("fields", new Finding.Untried(Message.of("survey.fields-untried")));
      return;
    }
    boolean textAreas =
        seen.site().match(info -> info.isAtLeast(4, 5), failure -> false, () -> false);
    Predicate<String> there = types::containsKey;
    Predicate<String> writable =
        there.and(name -> CustomField.isWritable(types.getOrDefault(name, ""), textAreas));
    String good = named(writable);
    if (!good.isEmpty()) {
      add("fields", new Finding.Good(Message.of("survey.fields", good)));
    }
    remark("fields-unwritable", there.and(writable.negate()));
    remark("fields-missing", there.negate());
  }

  private void remark(String id, Predicate<String> which) {
    String names = named(which);
    if (!names.isEmpty()) {
      add(
          id,
          new Finding.Remark(
              Message.of("survey." + id, names), Message.of("survey." + id + "-hint")));
    }
  }

  /** The profile's fields that are so, with their types where the site shows them. */
  private String named(Predicate<String> which) {
    return profile.customFields().values().stream()
        .distinct()
        .sorted()
        .filter(which)
        .map(name -> types.containsKey(name) ? name + " (" + types.get(name) + ")" : name)
        .collect(Collectors.joining(", "));
  }
}

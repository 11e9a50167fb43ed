package fr.passerelle.provisioning;

import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What has to be known of a site before anything is planned. A plan carries its questions, so that
 * whoever applies it can ask them again and see whether the site has moved.
 *
 * @param numberedNames short names that still lack their number, each with the requests that want
 *     it
 * @param categories paths of names from the top down
 * @param roles shortnames of the roles to enrol people with
 * @param withTitles the requests that name sections
 * @param withGroups the requests that want groups
 */
public record SiteQuestions(
    SortedSet<IdNumber> idNumbers,
    SortedSet<ShortName> shortNames,
    SortedMap<String, SortedSet<IdNumber>> numberedNames,
    SortedSet<EmailAddress> emails,
    List<List<String>> categories,
    SortedSet<String> roles,
    SortedSet<IdNumber> withTitles,
    SortedSet<IdNumber> withGroups) {

  public SiteQuestions {
    idNumbers = Collections.unmodifiableSortedSet(new TreeSet<>(idNumbers));
    shortNames = Collections.unmodifiableSortedSet(new TreeSet<>(shortNames));
    emails = Collections.unmodifiableSortedSet(new TreeSet<>(emails));
    categories = categories.stream().map(List::copyOf).distinct().sorted(byNames()).toList();
    roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    numberedNames = Collections.unmodifiableSortedMap(new TreeMap<>(numberedNames));
    withTitles = Collections.unmodifiableSortedSet(new TreeSet<>(withTitles));
    withGroups = Collections.unmodifiableSortedSet(new TreeSet<>(withGroups));
  }

  private static Comparator<List<String>> byNames() {
    return Comparator.comparing(names -> String.join("\u0000", names));
  }

  /** The questions that a set of wishes raises. */
  public static SiteQuestions about(Desired desired) {
    List<DesiredCourse> courses = desired.courses();
    return new SiteQuestions(
        sorted(courses.stream(), DesiredCourse::idNumber),
        sorted(
            courses.stream().filter(course -> !course.shortName().isNumbered()),
            course -> course.shortName().with(1)),
        numbered(courses),
        sorted(staff(courses), DesiredStaff::email),
        courses.stream().map(DesiredCourse::category).toList(),
        sorted(staff(courses), DesiredStaff::role),
        sorted(
            courses.stream().filter(course -> !course.sectionTitles().isEmpty()),
            DesiredCourse::idNumber),
        sorted(
            courses.stream().filter(course -> !course.groups().isEmpty()),
            DesiredCourse::idNumber));
  }

  private static SortedMap<String, SortedSet<IdNumber>> numbered(List<DesiredCourse> courses) {
    SortedMap<String, SortedSet<IdNumber>> names = new TreeMap<>();
    courses.stream()
        .filter(course -> course.shortName().isNumbered())
        .forEach(
            course ->
                names
                    .computeIfAbsent(course.shortName().text(), name -> new TreeSet<>())
                    .add(course.idNumber()));
    return names;
  }

  private static Stream<DesiredStaff> staff(List<DesiredCourse> courses) {
    return courses.stream().flatMap(course -> course.staff().stream());
  }

  private static <S, T> SortedSet<T> sorted(Stream<S> stream, Function<S, T> part) {
    return stream.map(part).collect(Collectors.toCollection(TreeSet::new));
  }
}

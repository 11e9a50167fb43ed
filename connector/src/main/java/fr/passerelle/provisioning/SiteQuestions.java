package fr.passerelle.provisioning;

import static java.util.Objects.requireNonNull;

import fr.passerelle.moodle.CourseId;
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
 * @param titles of the courses, for which others may be mistaken
 * @param templates of the courses to copy, as the profile names them
 * @param halfMade copies that are to be finished
 * @param withTitles the requests that name sections
 * @param withGroups the requests that want groups
 * @param formats of the courses that are no copies
 * @param languages that courses are to be seen in
 */
public record SiteQuestions(
    SortedSet<IdNumber> idNumbers,
    SortedSet<ShortName> shortNames,
    SortedMap<String, SortedSet<IdNumber>> numberedNames,
    SortedSet<EmailAddress> emails,
    List<List<String>> categories,
    SortedSet<String> roles,
    List<TitleQuestion> titles,
    SortedSet<String> templates,
    List<HalfMade> halfMade,
    SortedSet<IdNumber> withTitles,
    SortedSet<IdNumber> withGroups,
    SortedSet<String> formats,
    SortedSet<String> languages) {

  public SiteQuestions {
    idNumbers = Collections.unmodifiableSortedSet(new TreeSet<>(idNumbers));
    shortNames = Collections.unmodifiableSortedSet(new TreeSet<>(shortNames));
    emails = Collections.unmodifiableSortedSet(new TreeSet<>(emails));
    categories = categories.stream().map(List::copyOf).distinct().sorted(byNames()).toList();
    roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
    templates = Collections.unmodifiableSortedSet(new TreeSet<>(templates));
    halfMade = halfMade.stream().sorted(Comparator.comparing(HalfMade::reference)).toList();
    titles = titles.stream().sorted(Comparator.comparing(TitleQuestion::idNumber)).toList();
    numberedNames = Collections.unmodifiableSortedMap(new TreeMap<>(numberedNames));
    withTitles = Collections.unmodifiableSortedSet(new TreeSet<>(withTitles));
    withGroups = Collections.unmodifiableSortedSet(new TreeSet<>(withGroups));
    formats = Collections.unmodifiableSortedSet(new TreeSet<>(formats));
    languages = Collections.unmodifiableSortedSet(new TreeSet<>(languages));
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
        courses.stream().map(it -> new TitleQuestion(it.idNumber(), it.fullName())).toList(),
        sorted(
            courses.stream().filter(course -> course.template() != null),
            course -> requireNonNull(course.template())),
        List.of(),
        sorted(
            courses.stream().filter(course -> !course.sectionTitles().isEmpty()),
            DesiredCourse::idNumber),
        sorted(
            courses.stream().filter(course -> !course.groups().isEmpty()), DesiredCourse::idNumber),
        sorted(courses.stream().filter(course -> course.template() == null), DesiredCourse::format),
        sorted(
            courses.stream().filter(course -> !course.language().isEmpty()),
            DesiredCourse::language));
  }

  /** The same, and of the copies known of, those for the references asked for. */
  public SiteQuestions with(List<HalfMade> copies) {
    List<HalfMade> asked =
        copies.stream().filter(copy -> idNumbers.contains(copy.reference())).toList();
    return new SiteQuestions(
        idNumbers,
        shortNames,
        numberedNames,
        emails,
        categories,
        roles,
        titles,
        templates,
        asked,
        withTitles,
        withGroups,
        formats,
        languages);
  }

  /** Whether a course is only what is left of a copy that came to no end. */
  boolean isRemains(CourseId course) {
    return halfMade.stream().anyMatch(copy -> copy.course().equals(course) && !copy.isWhole());
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

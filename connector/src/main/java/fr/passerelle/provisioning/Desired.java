package fr.passerelle.provisioning;

import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.opening.CourseWishes;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.opening.Person;
import fr.passerelle.opening.Reference;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.profile.SiteProfile;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a set of requests asks of one site. Pure: the same requests and profile give the same
 * wishes.
 *
 * @param courses by reference
 * @param problems requests that can't be turned into a course, and people who can't be enrolled
 */
public record Desired(List<DesiredCourse> courses, List<Problem> problems) {

  public Desired {
    courses = List.copyOf(courses);
    problems = List.copyOf(problems);
  }

  /** The wishes of requests without errors of their own. */
  public static Desired of(List<OpeningRequest> requests, SiteProfile profile) {
    return of(requests, profile, SummaryTemplate.SHIPPED);
  }

  /** The same with an academy's own summaries. */
  public static Desired of(
      List<OpeningRequest> requests, SiteProfile profile, SummaryTemplate summary) {
    List<DesiredCourse> courses = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    byReference(requests)
        .forEach(
            (reference, same) -> {
              OpeningRequest request = same.get(0);
              String format = format(request, profile);
              if (same.size() > 1) {
                problems.add(sharedReference(reference, same));
              } else if (format == null) {
                problems.add(unknownFormat(request, profile));
              } else if (lacksOrigin(request, profile)) {
                problems.add(noOrigin(request));
              } else {
                courses.add(course(request, profile, format, summary, problems));
              }
            });
    return new Desired(courses, problems);
  }

  private static SortedMap<Reference, List<OpeningRequest>> byReference(
      List<OpeningRequest> requests) {
    return requests.stream()
        .collect(
            Collectors.groupingBy(OpeningRequest::reference, TreeMap::new, Collectors.toList()));
  }

  /** Two courses can't carry one idnumber, and nobody can tell here which one is meant. */
  private static Problem sharedReference(Reference reference, List<OpeningRequest> requests) {
    String titles =
        requests.stream().map(OpeningRequest::title).sorted().collect(Collectors.joining(", "));
    return Problem.error(
        reference.value(),
        "reference",
        titles,
        Message.of("provisioning.shared-reference"),
        Message.of("provisioning.shared-reference-hint"));
  }

  private static DesiredCourse course(
      OpeningRequest request,
      SiteProfile profile,
      String format,
      SummaryTemplate summary,
      List<Problem> problems) {
    String reference = request.reference().value();
    CourseWishes wishes = request.wishes();
    List<String> titles =
        wishes.sectionTitles().isEmpty() ? profile.sectionTitles() : wishes.sectionTitles();
    SortedMap<String, String> fields =
        CustomFields.of(request, profile.customFields(), origin(request, profile));
    return new DesiredCourse(
        new IdNumber(reference),
        new ShortNameWish(
            profile.shortName().fill(reference, request.title(), origin(request, profile))),
        request.title(),
        request.category().isEmpty() ? profile.category() : request.category(),
        format,
        sections(request, profile, titles),
        named(profile.templates(), request.format()),
        summary.fill(request),
        instant(request.start(), LocalTime.MIDNIGHT, profile),
        instant(request.end(), LocalTime.of(23, 59, 59), profile),
        fields,
        new TreeSet<>(wishes.customFields().keySet()),
        staff(request, profile, problems),
        profile.createCategories(),
        titles,
        wishes.language().isEmpty() ? profile.lang() : wishes.language(),
        Objects.requireNonNullElse(wishes.groupMode(), profile.groupMode()),
        TutorWishes.of(request, profile));
  }

  /** As many as somebody said; titles that somebody gave say it too. */
  private static int sections(OpeningRequest request, SiteProfile profile, List<String> titles) {
    if (request.sections() != null) {
      return request.sections();
    }
    return titles.isEmpty() ? profile.sections() : titles.size();
  }

  private static String origin(OpeningRequest request, SiteProfile profile) {
    String own = request.wishes().origin();
    return own.isEmpty() ? profile.origin() : own;
  }

  private static boolean lacksOrigin(OpeningRequest request, SiteProfile profile) {
    return profile.shortName().namesOrigin() && origin(request, profile).isBlank();
  }

  private static Problem noOrigin(OpeningRequest request) {
    return Problem.error(
        request.reference().value(),
        "origin",
        "",
        Message.of("provisioning.no-origin"),
        Message.of("provisioning.no-origin-hint"));
  }

  /** Dates are compared for equality on m@gistère: a first day begins at 00:00:00. */
  private static @Nullable Instant instant(
      @Nullable LocalDate day, LocalTime time, SiteProfile profile) {
    return day == null ? null : day.atTime(time).atZone(profile.timeZone()).toInstant();
  }

  private static @Nullable String format(OpeningRequest request, SiteProfile profile) {
    if (request.format().isBlank()) {
      return profile.defaultFormat();
    }
    return named(profile.formats(), request.format());
  }

  /** The value for an answer on the form, however it is written. */
  private static @Nullable String named(SortedMap<String, String> values, String answer) {
    String wanted = folded(answer);
    return values.entrySet().stream()
        .filter(entry -> folded(entry.getKey()).equals(wanted))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  private static Problem unknownFormat(OpeningRequest request, SiteProfile profile) {
    return Problem.error(
        request.reference().value(),
        "format",
        request.format(),
        Message.of("provisioning.unknown-format", profile.name()),
        Message.of(
            "provisioning.unknown-format-hint", String.join(", ", profile.formats().keySet())));
  }

  private static List<DesiredStaff> staff(
      OpeningRequest request, SiteProfile profile, List<Problem> problems) {
    Set<DesiredStaff> staff = new LinkedHashSet<>();
    List<Person> pilots = request.pilot() == null ? List.of() : List.of(request.pilot());
    add(staff, StaffPart.PILOT, pilots, profile.roles().pilot());
    add(staff, StaffPart.DESIGNER, request.designers(), profile.roles().designer());
    Optional<String> tutor = profile.roles().ofTutors();
    tutor.ifPresent(role -> add(staff, StaffPart.TUTOR, request.tutors(), role));
    if (tutor.isEmpty() && !request.tutors().isEmpty()) {
      problems.add(noTutorRole(request, profile));
    }
    reportUnreachable(request, "pilot", pilots, problems);
    reportUnreachable(request, "designers", request.designers(), problems);
    reportUnreachable(request, "tutors", request.tutors(), problems);
    return List.copyOf(staff);
  }

  /** Nobody gets one role twice. */
  private static void add(
      Set<DesiredStaff> staff, StaffPart part, List<Person> people, String role) {
    reachable(people)
        .filter(
            email ->
                staff.stream().noneMatch(it -> it.email().equals(email) && it.role().equals(role)))
        .map(email -> new DesiredStaff(part, email, role))
        .forEach(staff::add);
  }

  private static Problem noTutorRole(OpeningRequest request, SiteProfile profile) {
    return Problem.warning(
        request.reference().value(),
        "tutors",
        String.join(", ", profile.roles().tutor()),
        Message.of("provisioning.no-tutor-role"),
        Message.of("provisioning.no-tutor-role-hint"));
  }

  private static Stream<EmailAddress> reachable(List<Person> people) {
    return people.stream()
        .map(Person::email)
        .filter(EmailAddress::isValid)
        .map(EmailAddress::new)
        .distinct();
  }

  private static void reportUnreachable(
      OpeningRequest request, String field, List<Person> people, List<Problem> problems) {
    String names =
        people.stream()
            .filter(person -> !EmailAddress.isValid(person.email()))
            .map(person -> person.name().isBlank() ? person.email() : person.name())
            .collect(Collectors.joining(", "));
    if (!names.isEmpty()) {
      problems.add(
          Problem.warning(
              request.reference().value(),
              field,
              names,
              Message.of("provisioning.no-email"),
              Message.of("provisioning.no-email-hint")));
    }
  }
}

package fr.passerelle.provisioning;

import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
              } else {
                courses.add(course(request, profile, format, problems));
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
      OpeningRequest request, SiteProfile profile, String format, List<Problem> problems) {
    String reference = request.reference().value();
    return new DesiredCourse(
        new IdNumber(reference),
        new ShortName(profile.shortName().fill(reference, request.title())),
        request.title(),
        request.category().isEmpty() ? profile.category() : request.category(),
        format,
        Objects.requireNonNullElse(request.sections(), profile.sections()),
        named(profile.templates(), request.format()),
        Summary.of(request),
        instant(request.start(), LocalTime.MIDNIGHT, profile),
        instant(request.end(), LocalTime.of(23, 59, 59), profile),
        CustomFields.of(request, profile.customFields()),
        staff(request, profile, problems));
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
    String pilotRole = profile.roles().pilot();
    String designerRole = profile.roles().designer();
    reachable(pilots)
        .map(it -> new DesiredStaff(StaffPart.PILOT, it, pilotRole))
        .forEach(staff::add);
    reachable(request.designers())
        .filter(
            email ->
                staff.stream()
                    .noneMatch(it -> it.email().equals(email) && it.role().equals(designerRole)))
        .map(it -> new DesiredStaff(StaffPart.DESIGNER, it, designerRole))
        .forEach(staff::add);
    reportUnreachable(request, "pilot", pilots, problems);
    reportUnreachable(request, "designers", request.designers(), problems);
    return List.copyOf(staff);
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

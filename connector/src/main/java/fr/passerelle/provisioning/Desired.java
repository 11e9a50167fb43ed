package fr.passerelle.provisioning;

import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.opening.Person;
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
    for (OpeningRequest request : requests) {
      String format = format(request, profile);
      if (format == null) {
        problems.add(unknownFormat(request, profile));
      } else {
        courses.add(course(request, profile, format, problems));
      }
    }
    return new Desired(courses, problems);
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
    String wanted = folded(request.format());
    return profile.formats().entrySet().stream()
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
    if (request.pilot() != null) {
      add(staff, StaffPart.PILOT, request.pilot(), profile.roles().pilot(), request, problems);
    }
    for (Person designer : request.designers()) {
      add(staff, StaffPart.DESIGNER, designer, profile.roles().designer(), request, problems);
    }
    return List.copyOf(staff);
  }

  private static void add(
      Set<DesiredStaff> staff,
      StaffPart part,
      Person person,
      String role,
      OpeningRequest request,
      List<Problem> problems) {
    if (EmailAddress.isValid(person.email())) {
      EmailAddress email = new EmailAddress(person.email());
      if (staff.stream().noneMatch(s -> s.email().equals(email) && s.role().equals(role))) {
        staff.add(new DesiredStaff(part, email, role));
      }
      return;
    }
    problems.add(
        Problem.warning(
            request.reference().value(),
            part == StaffPart.PILOT ? "pilot" : "designers",
            person.name(),
            Message.of("provisioning.no-email"),
            Message.of("provisioning.no-email-hint")));
  }
}

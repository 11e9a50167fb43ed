package fr.passerelle.provisioning;

import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.opening.Person;
import fr.passerelle.profile.SiteProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The groups that a request wants for its tutors. */
final class TutorWishes {

  /** Hexadecimal digits: enough to tell the tutors of one course apart. */
  private static final int KEY = 12;

  private TutorWishes() {}

  static List<DesiredGroup> of(OpeningRequest request, SiteProfile profile) {
    boolean wanted =
        Objects.requireNonNullElse(request.wishes().groupPerTutor(), profile.groupPerTutor());
    List<DesiredGroup> groups = new ArrayList<>();
    for (Person tutor : wanted ? request.tutors() : List.<Person>of()) {
      DesiredGroup group = group(request, profile, tutor);
      if (groups.stream().noneMatch(it -> it.key().equals(group.key()))) {
        groups.add(group);
      }
    }
    return groups;
  }

  private static DesiredGroup group(OpeningRequest request, SiteProfile profile, Person tutor) {
    boolean reachable = EmailAddress.isValid(tutor.email());
    return new DesiredGroup(
        key(request.reference().value(), reachable ? tutor.email() : tutor.name()),
        profile.groupName(),
        profile.roles().ofTutors().orElse("tuteur"),
        tutor.name(),
        reachable ? new EmailAddress(tutor.email()) : null);
  }

  /** People see a group's idnumber, so there is nothing in it that tells who it is. */
  private static String key(String reference, String tutor) {
    String hash =
        PlanFile.sha256(List.of(reference, tutor.strip().toLowerCase(Locale.ROOT)))
            .substring(0, KEY);
    return reference + "-" + hash;
  }
}

package fr.passerelle.provisioning;

import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.profile.SiteProfile;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Plans for the magistere-2 profile, in a few words. */
final class Plans {

  static final Instant TODAY = Instant.parse("2026-11-22T23:00:00Z");
  private static final Planner PLANNER =
      new Planner(new SiteName("essai"), new SiteAddress("https://moodle.example.org"), TODAY);

  private Plans() {}

  static CoursePlan only(SiteAnswers site, Asked asked) {
    return plan(site, asked).courses().get(0);
  }

  static Plan plan(SiteAnswers site, Asked... asked) {
    return plan(TestProfiles.MAGISTERE, site, asked);
  }

  static Plan plan(SiteProfile profile, SiteAnswers site, Asked... asked) {
    List<OpeningRequest> requests = Arrays.stream(asked).map(Asked::request).toList();
    Desired desired = Desired.of(requests, profile);
    return PLANNER.plan(desired, SiteQuestions.about(desired), site.observed());
  }

  static String said(Step step) {
    return step.match(
        create -> "create",
        change -> "change",
        enrol -> "enrol " + enrol.user() + " as " + enrol.role() + " " + enrol.roleId(),
        category -> "category " + String.join(" > ", category.path()) + " in " + category.parent(),
        section -> "section " + section.number() + " " + section.title(),
        group -> "group " + group.name(),
        member -> "member " + member.user() + " of " + member.name());
  }
}

package fr.passerelle.provisioning;

import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.opening.OpeningRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Plans for the magistere-2 profile, in a few words. */
final class Plans {

  static final Instant TODAY = Instant.parse("2026-11-22T23:00:00Z");
  private static final SiteName SITE = new SiteName("essai");
  private static final SiteAddress ADDRESS = new SiteAddress("https://moodle.example.org");

  private Plans() {}

  static CoursePlan only(SiteAnswers site, Asked asked) {
    return plan(site, asked).courses().get(0);
  }

  static Plan plan(SiteAnswers site, Asked... asked) {
    return plan(terms(site.written()), site, asked);
  }

  /** Nothing is overwritten, and nothing left out. */
  static Terms terms(Written written) {
    Ownership ownership = new Ownership(written, Set.of());
    return new Terms(ownership, TestProfiles.MAGISTERE.brake(), Terms.ALL);
  }

  /** No more courses than a number. */
  static Plan atMost(int limit, SiteAnswers site, Asked... asked) {
    Terms terms = terms(site.written());
    return plan(new Terms(terms.ownership(), terms.brake(), limit), site, asked);
  }

  private static Plan plan(Terms terms, SiteAnswers site, Asked... asked) {
    List<OpeningRequest> requests = Arrays.stream(asked).map(Asked::request).toList();
    Desired desired = Desired.of(requests, TestProfiles.MAGISTERE);
    return new Planner(SITE, ADDRESS, TODAY, terms)
        .plan(desired, SiteQuestions.about(desired), site.observed());
  }

  static String said(Step step) {
    return step.match(
        create -> "create",
        copy -> "duplicate",
        change -> "change",
        enrol -> "enrol " + enrol.user() + " as " + enrol.role() + " " + enrol.roleId());
  }
}

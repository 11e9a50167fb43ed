package fr.passerelle.cli.count;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.RosterReading;
import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.profile.SiteProfile;
import java.util.List;

/** The facts behind counts, and the rules by which they were counted. */
final class KeptFacts {

  private final RosterStore store;
  private final SiteProfile profile;

  KeptFacts(RosterStore store, SiteProfile profile) {
    this.store = store;
    this.profile = profile;
  }

  /** That of a count; counts of older releases came without, and go by today's. */
  CountingRule rule(CourseCount count) {
    return count.rule().isKnown() ? count.rule() : CountingRule.of(profile);
  }

  /**
   * The facts of a count.
   *
   * @throws RejectedException if there are none any more, or never were
   */
  RosterReading of(CourseCount count) {
    return store
        .reading(count.snapshot())
        .orElseThrow(() -> new RejectedException(List.of(none(count)), ExitCode.FAILED));
  }

  private static Problem none(CourseCount count) {
    return Problem.error(
        count.site().value(),
        count.shortName().value(),
        "",
        Message.of("cli.count-no-facts"),
        Message.of("cli.count-no-facts-hint"));
  }
}

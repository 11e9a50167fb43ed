package fr.passerelle.cli.course;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.opening.FolderReading;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.provisioning.Desired;
import fr.passerelle.provisioning.Plan;
import fr.passerelle.provisioning.Planner;
import fr.passerelle.provisioning.SiteQuestions;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** From a folder of requests and a site to a plan. */
final class Planning {

  private final Wiring wiring;
  private final SiteSettings site;
  private final MoodleClient client;

  Planning(Wiring wiring, SiteSettings site, MoodleClient client) {
    this.wiring = wiring;
    this.site = site;
    this.client = client;
  }

  /**
   * Reads the requests, asks the site and plans. Creates that an earlier run left without an end
   * are settled first.
   *
   * @throws RejectedException if there is no such folder
   */
  Plan plan(Path folder) throws InterruptedException {
    FolderReading reading = wiring.requests(folder).readAll();
    if (!reading.folderProblems().isEmpty()) {
      throw new RejectedException(reading.folderProblems(), ExitCode.USAGE);
    }
    wiring.finder(client).settleUnfinished(wiring.ledger().journal(), site.name());
    Desired desired = Desired.of(reading.requests(), site.profile(), site.summary());
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(desired.problems());
    if (reading.files().isEmpty()) {
      problems.add(noRequests(folder));
    }
    SiteQuestions questions = SiteQuestions.about(desired);
    return new Planner(site.name(), site.address(), today())
        .plan(
            new Desired(desired.courses(), problems),
            questions,
            wiring.observer(site, client).observe(questions));
  }

  private static Problem noRequests(Path folder) {
    return Problem.warning(
        folder.toString(),
        "",
        "",
        Message.of("cli.no-requests"),
        Message.of("cli.no-requests-hint"));
  }

  private Instant today() {
    ZoneId zone = site.profile().timeZone();
    return LocalDate.now(wiring.place().clock().withZone(zone)).atStartOfDay(zone).toInstant();
  }
}

package fr.passerelle.cli.course;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.opening.FolderReading;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.provisioning.CourseFinder;
import fr.passerelle.provisioning.Desired;
import fr.passerelle.provisioning.Journal;
import fr.passerelle.provisioning.Ownership;
import fr.passerelle.provisioning.Plan;
import fr.passerelle.provisioning.Planner;
import fr.passerelle.provisioning.SiteQuestions;
import fr.passerelle.provisioning.Terms;
import java.nio.file.Files;
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
  private final PlanOptions options;

  Planning(Wiring wiring, SiteSettings site, MoodleClient client, PlanOptions options) {
    this.wiring = wiring;
    this.site = site;
    this.client = client;
    this.options = options;
  }

  /**
   * The folder of requests that was typed.
   *
   * @throws RejectedException if there is no such folder
   */
  static Path folder(Wiring wiring, String typed) {
    Path folder = wiring.place().resolve(typed);
    if (!Files.isDirectory(folder)) {
      throw new RejectedException(
          wiring.requests(folder).readAll().folderProblems(), ExitCode.USAGE);
    }
    return folder;
  }

  /**
   * Reads the requests, asks the site and plans. Creates that an earlier run left without an end
   * are settled first.
   *
   * @throws RejectedException if there is no such folder, or the options name what there is not
   */
  Plan plan(Path folder) throws InterruptedException {
    return plan(folder, finder -> finder.settleUnfinished(journal(), site.name()));
  }

  /** The same for who holds the site, so that nobody else writes to it before the plan is used. */
  Plan plan(Path folder, Journal.Hold hold) throws InterruptedException {
    return plan(folder, finder -> finder.settleHeld(journal(), hold));
  }

  private interface Settling {
    void with(CourseFinder finder) throws InterruptedException;
  }

  private Plan plan(Path folder, Settling settling) throws InterruptedException {
    FolderReading reading = wiring.requests(folder).readAll();
    Selection selection = new Selection(options, reading, site);
    if (!selection.problems().isEmpty()) {
      throw new RejectedException(selection.problems(), ExitCode.USAGE);
    }
    CourseFinder finder = wiring.finder(client);
    settling.with(finder);
    List<OpeningRequest> requests = selection.requests();
    Desired desired = Desired.of(requests, site.profile(), site.summary());
    List<Problem> problems = new ArrayList<>(selection.remarks());
    problems.addAll(
        new OtherSites(reading, site.name(), wiring.settings().sites().keySet())
            .problems(options.only()));
    problems.addAll(desired.problems());
    if (reading.files().isEmpty()) {
      problems.add(noRequests(folder));
    }
    SiteQuestions questions =
        SiteQuestions.about(desired).with(finder.halfMade(journal(), site.name()));
    return new Planner(site.name(), site.address(), today(), terms())
        .plan(
            new Desired(desired.courses(), problems),
            questions,
            wiring.observer(site, client).observe(questions));
  }

  private Journal journal() {
    return wiring.ledger().journal();
  }

  private Terms terms() {
    Ownership ownership = new Ownership(journal().written(site.name()), options.overwrite());
    return new Terms(ownership, site.profile().brake(), options.limit());
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

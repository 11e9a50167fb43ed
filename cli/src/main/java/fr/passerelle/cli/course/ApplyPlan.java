package fr.passerelle.cli.course;

import fr.passerelle.cli.EachSite;
import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Interruption;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.SitesOption;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.view.ApplyJson;
import fr.passerelle.cli.view.ApplyView;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.PlanView;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.provisioning.Applier;
import fr.passerelle.provisioning.Brake;
import fr.passerelle.provisioning.BrakedPlanException;
import fr.passerelle.provisioning.Journal;
import fr.passerelle.provisioning.Plan;
import fr.passerelle.provisioning.StepResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows plans, asks, carries them out, and writes down what was opened. */
@Command(name = "apply", mixinStandardHelpOptions = true)
public final class ApplyPlan implements Callable<Integer> {

  private final Wiring wiring;
  private final Words words;
  private final List<ApplyJson> done = new ArrayList<>();

  @Mixin private SitesOption sites;

  @Mixin private PlanOptions options;

  @Parameters(
      paramLabel = "PLAN|FOLDER",
      arity = "0..*",
      defaultValue = "requests",
      descriptionKey = "apply.what")
  private List<String> what;

  @Option(
      names = {"-y", "--yes"},
      descriptionKey = "apply.yes")
  private boolean yes;

  @Option(names = "--confirm", paramLabel = "N", descriptionKey = "apply.confirm")
  private int confirmed = -1;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  @Option(names = "--sheets", paramLabel = "FOLDER", descriptionKey = "option.sheets")
  private @Nullable String sheets;

  public ApplyPlan(Wiring wiring) {
    this.wiring = wiring;
    this.words = wiring.words();
  }

  @Override
  public Integer call() throws Exception {
    PlanFiles files = new PlanFiles(wiring, what);
    return (files.areMeant() ? applyFiles(files) : applyFolder()).code();
  }

  private ExitCode applyFiles(PlanFiles files) throws Exception {
    if (!options.typed().isEmpty()) {
      throw new RejectedException(List.of(planIsMade(options.typed())), ExitCode.USAGE);
    }
    List<PlanFiles.ForSite> plans = files.read(sites);
    Path requests = wiring.place().resolve(Sheets.REQUESTS);
    return each(
        plans.stream().map(PlanFiles.ForSite::site).toList(),
        site ->
            apply(
                PlanFiles.of(site, plans), new Target(site, wiring.client(site), requests, null)));
  }

  private ExitCode applyFolder() throws Exception {
    Path folder = Planning.folder(wiring, PlanFiles.onlyFolder(what));
    return each(
        wiring.sites(sites),
        site -> {
          MoodleClient client = wiring.client(site);
          Planning planning = new Planning(wiring, site, client, options);
          return yes
              ? applyHeld(planning, new Target(site, client, folder, null))
              : apply(planning.plan(folder), new Target(site, client, folder, null));
        });
  }

  /** Nobody is going to be asked, so what was seen for the plan need not be looked at again. */
  private ExitCode applyHeld(Planning planning, Target target) throws Exception {
    Journal.Hold hold = wiring.ledger().journal().hold(target.site().name());
    try {
      return apply(planning.plan(target.requests(), hold), target.heldBy(hold));
    } finally {
      hold.close();
    }
  }

  /**
   * What a plan is carried out on.
   *
   * @param held the right to write, where it was taken before the site was asked for the plan
   */
  private record Target(
      SiteSettings site, MoodleClient client, Path requests, Journal.@Nullable Hold held) {

    Target heldBy(Journal.Hold hold) {
      return new Target(site, client, requests, hold);
    }
  }

  private List<StepResult> results(Plan plan, Target target, Applier applier)
      throws InterruptedException {
    Journal.Hold held = target.held();
    return held == null ? applier.apply(plan, confirmed) : applier.applyHeld(plan, confirmed, held);
  }

  private ExitCode each(List<SiteSettings> chosen, EachSite.Work work) throws Exception {
    ExitCode end = new EachSite(wiring.place(), json).run(chosen, work);
    if (json && chosen.size() > 1) {
      new JsonView(wiring.place()).show(done);
    } else if (json) {
      done.forEach(new JsonView(wiring.place())::show);
    }
    return end;
  }

  private static Problem planIsMade(List<String> typed) {
    return Problem.error(
        String.join(", ", typed),
        "",
        "",
        Message.of("cli.plan-is-made"),
        Message.of("cli.plan-is-made-hint"));
  }

  private ExitCode apply(Plan plan, Target target) throws InterruptedException, IOException {
    if (!json) {
      new PlanView(wiring.place(), target.site().profile().timeZone()).show(plan);
    }
    boolean problems = plan.allProblems().stream().anyMatch(Problem::isError);
    if (plan.isEmpty()) {
      wiring.latecomers(target.site()).note(plan);
      Sheets.Report written = sheets(target).afterApply(plan, List.of());
      done.add(ApplyJson.of(plan, List.of(), written.files(), words));
      return problems || !written.isComplete() ? ExitCode.PARTLY : ExitCode.OK;
    }
    Brake brake = plan.brake();
    if (brake != null && brake.courses() != confirmed) {
      throw new BrakedPlanException(brake);
    }
    ExitCode refusal = refusal();
    return refusal == null ? carryOut(plan, target, problems) : refusal;
  }

  private Sheets sheets(Target target) {
    return new Sheets(wiring, target.site(), target.client(), target.requests(), sheets);
  }

  /** How it ends where nobody has said yes; null where somebody has. */
  private @Nullable ExitCode refusal() throws IOException {
    if (yes) {
      return null;
    }
    if (json) {
      wiring.place().err().println(words.say("apply-needs-yes"));
      return ExitCode.USAGE;
    }
    return switch (new Question(wiring.place()).ask(words.say("apply-ask"))) {
      case YES -> null;
      case NO -> ExitCode.FAILED;
      case NOBODY_THERE -> ExitCode.USAGE;
    };
  }

  private ExitCode carryOut(Plan plan, Target target, boolean problems)
      throws InterruptedException, IOException {
    SiteSettings site = target.site();
    MoodleClient client = target.client();
    ApplyView view = new ApplyView(wiring.place());
    Runnable said = () -> wiring.place().err().println(words.say("apply-stopping"));
    try (Interruption.Delay delay = wiring.interruption().delay(said)) {
      ShownApply shown = new ShownApply(wiring.place(), delay, view, plan, json);
      List<StepResult> results = results(plan, target, wiring.applier(site, client, shown));
      wiring.latecomers(site).note(plan);
      if (!json) {
        view.close(results);
      }
      Sheets.Report written = sheets(target).afterApply(plan, results);
      done.add(ApplyJson.of(plan, results, written.files(), words));
      boolean allGood = results.stream().allMatch(result -> result.outcome().isGood());
      if (!allGood && delay.isAsked()) {
        wiring.place().err().println(words.say("apply-stopped"));
        return ExitCode.INTERRUPTED;
      }
      return allGood && !problems && written.isComplete() ? ExitCode.OK : ExitCode.PARTLY;
    }
  }
}

package fr.passerelle.cli.course;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.SiteOption;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.view.ApplyView;
import fr.passerelle.cli.view.PlanView;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.provisioning.Latecomers;
import fr.passerelle.provisioning.Plan;
import fr.passerelle.provisioning.PlanFile;
import fr.passerelle.provisioning.StepResult;
import fr.passerelle.yaml.StrictYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a plan, asks, and carries it out. */
@Command(name = "apply", mixinStandardHelpOptions = true)
public final class ApplyPlan implements Callable<Integer> {

  private final Wiring wiring;
  private final Words words;

  @Mixin private SiteOption site;

  @Parameters(
      paramLabel = "PLAN|FOLDER",
      arity = "0..1",
      defaultValue = "requests",
      descriptionKey = "apply.what")
  private String what;

  @Option(
      names = {"-y", "--yes"},
      descriptionKey = "apply.yes")
  private boolean yes;

  public ApplyPlan(Wiring wiring) {
    this.wiring = wiring;
    this.words = wiring.words();
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path path = wiring.place().resolve(what);
    boolean isPlan = Files.isRegularFile(path) || (what.endsWith(".json") && !Files.exists(path));
    return isPlan ? applyFile(path) : applyFolder(path);
  }

  private int applyFile(Path file) throws IOException, InterruptedException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    StrictYaml.Reading<Plan> reading =
        PlanFile.read(text, Objects.toString(file.getFileName(), what));
    Plan plan = reading.value();
    if (!reading.problems().isEmpty()) {
      throw new RejectedException(reading.problems(), ExitCode.USAGE);
    }
    if (plan == null) {
      throw new RejectedException(List.of(noPlan(file)), ExitCode.USAGE);
    }
    SiteSettings settings =
        wiring.site(Objects.requireNonNullElse(site.name(), plan.site().value()));
    if (!settings.name().equals(plan.site()) || !settings.address().equals(plan.address())) {
      throw new RejectedException(List.of(otherSite(plan, settings)), ExitCode.STALE_PLAN);
    }
    return apply(plan, settings, wiring.client(settings));
  }

  private static Problem noPlan(Path file) {
    return Problem.error(
        file.toString(), "", "", Message.of("cli.no-plan"), Message.of("cli.no-plan-hint"));
  }

  private static Problem otherSite(Plan plan, SiteSettings settings) {
    return Problem.error(
        plan.site().value(),
        "url",
        plan.address().value(),
        Message.of("cli.plan-other-site", settings.name().value(), settings.address().value()),
        Message.of("cli.plan-other-site-hint"));
  }

  private int applyFolder(Path folder) throws InterruptedException, IOException {
    SiteSettings settings = wiring.site(site.name());
    MoodleClient client = wiring.client(settings);
    return apply(new Planning(wiring, settings, client).plan(folder), settings, client);
  }

  private int apply(Plan plan, SiteSettings settings, MoodleClient client)
      throws InterruptedException, IOException {
    new PlanView(wiring.place(), settings.profile().timeZone()).show(plan);
    Latecomers latecomers = wiring.latecomers(settings);
    boolean problems = plan.allProblems().stream().anyMatch(Problem::isError);
    if (plan.isEmpty()) {
      latecomers.note(plan);
      return (problems ? ExitCode.PARTLY : ExitCode.OK).code();
    }
    if (!yes) {
      if (!wiring.place().interactive()) {
        wiring.place().err().println(words.say("apply-needs-yes"));
        return ExitCode.USAGE.code();
      }
      if (!confirmed()) {
        wiring.place().err().println(words.say("apply-declined"));
        return ExitCode.FAILED.code();
      }
    }
    ApplyView view = new ApplyView(wiring.place());
    List<StepResult> results = wiring.applier(settings, client, view::step).apply(plan);
    latecomers.note(plan);
    view.close(results);
    boolean allGood = results.stream().allMatch(result -> result.outcome().isGood());
    return (allGood && !problems ? ExitCode.OK : ExitCode.PARTLY).code();
  }

  private boolean confirmed() throws IOException {
    wiring.place().err().print(words.say("apply-ask") + " ");
    wiring.place().err().flush();
    String answer = Objects.toString(wiring.place().in().readLine(), "").strip();
    return answer.equalsIgnoreCase(words.say("yes")) || answer.equalsIgnoreCase("yes");
  }
}

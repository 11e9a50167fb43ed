package fr.passerelle.cli.course;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.SitesOption;
import fr.passerelle.cli.Wiring;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.provisioning.Plan;
import fr.passerelle.provisioning.PlanFile;
import fr.passerelle.yaml.StrictYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The saved plans that were named to apply, one a site. */
final class PlanFiles {

  private final Wiring wiring;
  private final List<String> typed;

  PlanFiles(Wiring wiring, List<String> typed) {
    this.wiring = wiring;
    this.typed = typed;
  }

  /** A plan and the site that it is for. */
  record ForSite(SiteSettings site, Plan plan) {}

  /** Whether files were typed, and not a folder of requests. */
  boolean areMeant() {
    return typed.stream().allMatch(this::isPlan);
  }

  private boolean isPlan(String name) {
    Path path = wiring.place().resolve(name);
    return Files.isRegularFile(path) || (name.endsWith(".json") && !Files.exists(path));
  }

  /**
   * The one folder that was typed.
   *
   * @throws RejectedException if there are several
   */
  static String onlyFolder(List<String> typed) {
    if (typed.size() > 1) {
      throw rejected(
          Problem.error(
              "apply",
              "",
              String.join(" ", typed),
              Message.of("cli.plans-or-folder"),
              Message.of("cli.plans-or-folder-hint")),
          ExitCode.USAGE);
    }
    return typed.get(0);
  }

  static Plan of(SiteSettings site, List<ForSite> plans) {
    return plans.stream()
        .filter(plan -> plan.site().name().equals(site.name()))
        .findFirst()
        .orElseThrow()
        .plan();
  }

  /**
   * All of them, before anything is done.
   *
   * @throws RejectedException if one is no plan, is for another site than those named, or two are
   *     for one
   */
  List<ForSite> read(SitesOption named) throws IOException {
    List<ForSite> plans = new ArrayList<>();
    Set<SiteName> taken = new HashSet<>();
    for (String name : typed) {
      Plan plan = plan(wiring.place().resolve(name));
      SiteSettings site = wiring.site(siteOf(plan, named));
      if (!site.name().equals(plan.site()) || !site.address().equals(plan.address())) {
        throw rejected(otherSite(plan, site), ExitCode.STALE_PLAN);
      }
      if (!taken.add(site.name())) {
        throw rejected(twoPlans(name, site), ExitCode.USAGE);
      }
      plans.add(new ForSite(site, plan));
    }
    return plans;
  }

  private static String siteOf(Plan plan, SitesOption named) {
    String own = plan.site().value();
    return named.names().isEmpty() || named.names().contains(own) ? own : named.names().get(0);
  }

  private static Plan plan(Path file) throws IOException {
    StrictYaml.Reading<Plan> reading =
        PlanFile.read(
            Files.readString(file, StandardCharsets.UTF_8),
            Objects.toString(file.getFileName(), ""));
    if (!reading.problems().isEmpty()) {
      throw new RejectedException(reading.problems(), ExitCode.USAGE);
    }
    Plan plan = reading.value();
    if (plan == null) {
      throw rejected(noPlan(file), ExitCode.USAGE);
    }
    return plan;
  }

  private static RejectedException rejected(Problem problem, ExitCode code) {
    return new RejectedException(List.of(problem), code);
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

  private static Problem twoPlans(String file, SiteSettings site) {
    return Problem.error(
        file,
        "",
        site.name().value(),
        Message.of("cli.plans-one-site"),
        Message.of("cli.plans-one-site-hint"));
  }
}

package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.SiteOption;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.PayView;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.Declarations;
import fr.passerelle.vacation.PayCalculator;
import fr.passerelle.vacation.PayRegister;
import fr.passerelle.vacation.PayRules;
import fr.passerelle.vacation.PayState;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.SourceFile;
import fr.passerelle.vacation.Standing;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Computes vacations from the counts of a date and declared work, and keeps the statement. */
@Command(name = "compute", mixinStandardHelpOptions = true)
public final class ComputePay implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private SiteOption site;

  @Option(names = "--on", paramLabel = "DATE", required = true, descriptionKey = "pay.compute.on")
  private LocalDate on;

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "pay.compute.rules")
  private String rules;

  @Option(
      names = "--activities",
      paramLabel = "FILE",
      arity = "1..*",
      descriptionKey = "pay.compute.activities")
  private List<String> activities = new ArrayList<>();

  @Option(names = "--split", paramLabel = "SPLIT", descriptionKey = "pay.compute.split")
  private List<String> splits = new ArrayList<>();

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public ComputePay(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    SiteSettings settings = wiring.site(site.name());
    PayRules accepted = wiring.rules(rules);
    ZoneId zone = settings.profile().timeZone();
    List<CourseCount> counts = counts(settings, zone, on);
    if (counts.isEmpty()) {
      throw new RejectedException(List.of(noCounts(settings)), ExitCode.FAILED);
    }
    ActivityFiles files = new ActivityFiles(wiring, on, day -> counts(settings, zone, day));
    Declarations declared = files.read(activities, splits);
    PayRegister register = wiring.payDesk().register();
    Standing standing = Standing.of(register);
    PayStatement statement =
        new PayCalculator(accepted, zone).compute(on, counts, declared, standing);
    wiring.ledger().statements().save(statement, sources(files, standing));
    if (json) {
      new JsonView(wiring.place()).show(statement);
    } else {
      new PayView(wiring.place()).show(statement, register);
    }
    return (statement.in(PayState.REFUSE).isEmpty() ? ExitCode.OK : ExitCode.PARTLY).code();
  }

  /** What the statement can be computed from again. */
  private List<SourceFile> sources(ActivityFiles files, Standing standing) throws IOException {
    List<SourceFile> all = new ArrayList<>();
    all.add(wiring.rulesFile(rules));
    all.addAll(files.sources());
    standing.kept().ifPresent(all::add);
    return all;
  }

  /** A total of 0.00 would look like an answer. */
  private static Problem noCounts(SiteSettings settings) {
    return Problem.error(
        settings.name().value(),
        "",
        "",
        Message.of("cli.pay-no-counts"),
        Message.of("cli.pay-no-counts-hint"));
  }

  /** The last counts of that day or before; where there are none, the first ones after. */
  private List<CourseCount> counts(SiteSettings settings, ZoneId zone, LocalDate day) {
    RosterStore rosters = wiring.ledger().rosters();
    Instant dayEnd = day.plusDays(1).atStartOfDay(zone).toInstant();
    SortedMap<CourseId, CourseCount> chosen = new TreeMap<>();
    rosters
        .earliestFrom(settings.name(), dayEnd)
        .forEach(count -> chosen.put(count.course(), count));
    rosters
        .latestBefore(settings.name(), dayEnd)
        .forEach(count -> chosen.put(count.course(), count));
    return List.copyOf(chosen.values());
  }
}

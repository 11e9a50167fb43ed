package fr.passerelle.cli.count;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.SiteOption;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.WhoCountsView;
import fr.passerelle.enrolment.CountExplanation;
import fr.passerelle.enrolment.Counting;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.RosterReading;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows who is in each figure of a course and who is not, by which rule, as numbers. */
@Command(name = "explain", mixinStandardHelpOptions = true)
public final class ExplainCount implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private SiteOption site;

  @Mixin private CourseParameter course;

  @Mixin private DefinitionOption definition;

  @Option(names = "--on", paramLabel = "DATE", descriptionKey = "count.on")
  private @Nullable LocalDate on;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public ExplainCount(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    SiteSettings settings = wiring.site(site.name());
    CourseCount count = new KeptCounts(wiring, settings).of(course.name(), on);
    CountExplanation all = new Counting(rule(settings, count)).explain(reading(count));
    CountExplanation explanation = definition.one().map(all::only).orElse(all);
    if (json) {
      new JsonView(wiring.place()).show(WhoCountsView.rows(count, explanation));
    } else {
      new WhoCountsView(wiring.place(), settings.profile().timeZone()).show(count, explanation);
    }
    return ExitCode.OK.code();
  }

  /** That of the count; counts of older releases came without, and are explained by today's. */
  private static CountingRule rule(SiteSettings settings, CourseCount count) {
    return count.rule().isKnown() ? count.rule() : CountingRule.of(settings.profile());
  }

  private RosterReading reading(CourseCount count) {
    return wiring
        .ledger()
        .rosters()
        .reading(count.snapshot())
        .orElseThrow(() -> new RejectedException(List.of(noFacts(count)), ExitCode.FAILED));
  }

  private static Problem noFacts(CourseCount count) {
    return Problem.error(
        count.site().value(),
        count.shortName().value(),
        "",
        Message.of("cli.count-no-facts"),
        Message.of("cli.count-no-facts-hint"));
  }
}

package fr.passerelle.cli.count;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.SiteOption;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.cli.view.WhoCountsView;
import fr.passerelle.enrolment.CountExplanation;
import fr.passerelle.enrolment.Counting;
import fr.passerelle.enrolment.CourseCount;
import java.time.LocalDate;
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
    KeptFacts facts = new KeptFacts(wiring.ledger().rosters(), settings.profile());
    CountExplanation all = new Counting(facts.rule(count)).explain(facts.of(count));
    CountExplanation explanation = definition.one().map(all::only).orElse(all);
    if (json) {
      new JsonView(wiring.place()).show(WhoCountsView.rows(count, explanation));
    } else {
      new WhoCountsView(wiring.place(), settings.profile().timeZone()).show(count, explanation);
    }
    return ExitCode.OK.code();
  }
}

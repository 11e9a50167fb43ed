package fr.passerelle.cli.count;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.SiteOption;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.AcceptedView;
import fr.passerelle.enrolment.Acceptance;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.RosterStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lets counts pay that look wrong or may lack people, by somebody's word, which is kept. */
@Command(name = "accept", mixinStandardHelpOptions = true)
public final class AcceptCounts implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private SiteOption site;

  @Mixin private WordOption word;

  @Parameters(paramLabel = "COURSE", arity = "1..*", descriptionKey = "count.accept.courses")
  private List<String> courses = new ArrayList<>();

  @Option(names = "--on", paramLabel = "DATE", descriptionKey = "count.on")
  private @Nullable LocalDate on;

  public AcceptCounts(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    Acceptance acceptance = word.at(wiring.place().clock());
    SiteSettings settings = wiring.site(site.name());
    KeptCounts kept = new KeptCounts(wiring, settings);
    List<CourseCount> counts = courses.stream().map(name -> kept.of(name, on)).toList();
    RosterStore store = wiring.ledger().rosters();
    AcceptedView view = new AcceptedView(wiring.place(), settings.profile().timeZone());
    for (CourseCount count : counts) {
      store.accept(count.snapshot(), acceptance);
      view.show(store.find(count.snapshot()).orElse(count), count.acceptance() != null);
    }
    return ExitCode.OK.code();
  }
}

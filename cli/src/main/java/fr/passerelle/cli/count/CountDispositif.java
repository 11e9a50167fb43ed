package fr.passerelle.cli.count;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.SiteOption;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.DispositifView;
import fr.passerelle.cli.view.JsonView;
import fr.passerelle.enrolment.Counting;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.DispositifCount;
import fr.passerelle.enrolment.DispositifCount.Part;
import fr.passerelle.enrolment.RosterStore;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.profile.NamePattern;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Counts each person of a dispositif once over all its courses. */
@Command(name = "dispositif", mixinStandardHelpOptions = true)
public final class CountDispositif implements Callable<Integer> {

  private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._-]{1,100}");
  private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");

  private final Wiring wiring;

  @Mixin private SiteOption site;

  @Parameters(paramLabel = "CODE", descriptionKey = "count.dispositif.code")
  private String code;

  @Option(names = "--course", paramLabel = "COURSE", descriptionKey = "count.dispositif.course")
  private List<String> courses = new ArrayList<>();

  @Option(
      names = "--matching",
      paramLabel = "PATTERN",
      descriptionKey = "count.dispositif.matching")
  private @Nullable String matching;

  @Option(names = "--on", paramLabel = "DATE", descriptionKey = "count.on")
  private @Nullable LocalDate on;

  @Option(names = "--json", descriptionKey = "option.json")
  private boolean json;

  public CountDispositif(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() {
    SiteSettings settings = wiring.site(site.name());
    List<CourseCount> counts = counts(new KeptCounts(wiring, settings));
    if (counts.isEmpty()) {
      throw rejected(
          code,
          Message.of("cli.dispositif-no-course"),
          Message.of("cli.dispositif-no-course-hint"));
    }
    RosterStore store = wiring.ledger().rosters();
    KeptFacts facts = new KeptFacts(store, settings.profile());
    DispositifCount found =
        DispositifCount.of(code, counts.stream().map(count -> part(count, store, facts)).toList());
    if (json) {
      new JsonView(wiring.place()).show(found);
    } else {
      new DispositifView(wiring.place(), settings.profile().timeZone()).show(found);
    }
    return ExitCode.OK.code();
  }

  private static Part part(CourseCount count, RosterStore store, KeptFacts facts) {
    Counting counting = new Counting(facts.rule(count));
    return new Part(count, store.reading(count.snapshot()).map(counting::explain));
  }

  /** The courses named; else those that the pattern fits, by default the code within a name. */
  private List<CourseCount> counts(KeptCounts kept) {
    SortedMap<Long, CourseCount> found = new TreeMap<>();
    courses.stream()
        .map(name -> kept.of(name, on))
        .forEach(count -> found.put(count.course().value(), count));
    if (courses.isEmpty() || matching != null) {
      NamePattern pattern = pattern();
      (on == null ? kept.latest() : kept.on(on))
          .stream()
              .filter(count -> belongs(count, pattern))
              .forEach(count -> found.put(count.course().value(), count));
    }
    return List.copyOf(found.values());
  }

  private NamePattern pattern() {
    if (!CODE.matcher(code).matches()
        || !LETTER.matcher(matching == null ? code : matching).find()) {
      throw rejected(
          matching == null ? code : matching,
          Message.of("profile.name-pattern"),
          Message.of("cli.dispositif-no-course-hint"));
    }
    return new NamePattern(matching == null ? "*" + code + "*" : matching);
  }

  private boolean belongs(CourseCount count, NamePattern pattern) {
    return pattern.matches(count.shortName().value())
        || (count.idNumber() != null && pattern.matches(count.idNumber().value()))
        || (matching == null
            && count.sessions().stream()
                .anyMatch(session -> session.session().dispositif().equals(code)));
  }

  private static RejectedException rejected(String value, Message message, Message hint) {
    return new RejectedException(
        List.of(Problem.error("CODE", "", value, message, hint)), ExitCode.USAGE);
  }
}

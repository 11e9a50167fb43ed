package fr.passerelle.cli.course;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.SiteOption;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.view.AdoptView;
import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.opening.FolderReading;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.provisioning.Adopter;
import fr.passerelle.provisioning.Adoption;
import fr.passerelle.provisioning.Desired;
import fr.passerelle.provisioning.Lookalike;
import fr.passerelle.provisioning.StepOutcome;
import fr.passerelle.yaml.NearestKey;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a course that is there already a request's own, after showing what differs. */
@Command(name = "adopt", mixinStandardHelpOptions = true)
public final class AdoptCourse implements Callable<Integer> {

  private final Wiring wiring;
  private final Words words;

  @Mixin private SiteOption site;

  @Parameters(index = "0", paramLabel = "REF", descriptionKey = "adopt.reference")
  private String reference;

  @Parameters(index = "1", paramLabel = "COURSE", arity = "0..1", descriptionKey = "adopt.course")
  private @Nullable String course;

  @Option(
      names = "--requests",
      paramLabel = "FOLDER",
      defaultValue = "requests",
      descriptionKey = "plan.folder")
  private String folder;

  @Option(
      names = {"-y", "--yes"},
      descriptionKey = "apply.yes")
  private boolean yes;

  public AdoptCourse(Wiring wiring) {
    this.wiring = wiring;
    this.words = wiring.words();
  }

  @Override
  public Integer call() throws IOException {
    SiteSettings settings = wiring.site(site.name());
    Desired desired = desired(settings);
    Adopter adopter = wiring.adopter(settings, wiring.client(settings));
    AdoptView view = new AdoptView(wiring.place(), settings.profile().timeZone());
    IdNumber key = new IdNumber(reference);
    if (course == null) {
      List<Lookalike> candidates = adopter.candidates(desired, key);
      view.candidates(reference, candidates);
      return ExitCode.OK.code();
    }
    return adopt(adopter, adopter.look(desired, key, found(adopter, course)), view).code();
  }

  private ExitCode adopt(Adopter adopter, Adoption adoption, AdoptView view) throws IOException {
    if (!adoption.isPossible()) {
      throw new RejectedException(adoption.problems(), ExitCode.FAILED);
    }
    view.show(adoption);
    if (!yes) {
      Question.Answer answer = new Question(wiring.place()).ask(words.say("adopt-ask"));
      if (answer != Question.Answer.YES) {
        return answer == Question.Answer.NO ? ExitCode.FAILED : ExitCode.USAGE;
      }
    }
    StepOutcome outcome = adopter.adopt(adoption);
    view.close(adoption, outcome);
    return outcome.isGood() ? ExitCode.OK : ExitCode.FAILED;
  }

  /** The wishes of the one request. */
  private Desired desired(SiteSettings settings) {
    FolderReading all = wiring.requests(wiring.place().resolve(folder)).readAll();
    FolderReading reading = all.meantFor(settings.name());
    List<OpeningRequest> requests =
        reading.requests().stream().filter(it -> it.reference().value().equals(reference)).toList();
    Desired desired = Desired.of(requests, settings.profile());
    if (!desired.courses().isEmpty()) {
      return desired;
    }
    List<String> known =
        reading.requests().stream().map(it -> it.reference().value()).sorted().toList();
    throw rejected(
        Problem.error(
            "REF",
            "",
            reference,
            Message.of("cli.adopt-no-request"),
            otherSite(all, settings.name()).orElseGet(() -> hint(reference, known))));
  }

  private Optional<Message> otherSite(FolderReading all, SiteName here) {
    return all.requests().stream()
        .filter(it -> it.reference().value().equals(reference) && !it.wishes().allow(here))
        .findFirst()
        .map(it -> Message.of("cli.request-elsewhere-hint", it.wishes().site() + ""));
  }

  private static Message hint(String typed, List<String> known) {
    return known.contains(typed)
        ? Message.of("cli.adopt-no-request-hint")
        : NearestKey.hint(typed, known);
  }

  /** By its number where digits were typed, by its short name otherwise, or if there is none. */
  private static Course found(Adopter adopter, String typed) {
    Optional<Course> numbered =
        typed.matches("[1-9]\\d{0,17}")
            ? adopter.find(new CourseId(Long.parseLong(typed)))
            : Optional.empty();
    return numbered
        .or(() -> adopter.find(new ShortName(typed)))
        .orElseThrow(
            () ->
                rejected(
                    Problem.error(
                        "COURSE",
                        "",
                        typed,
                        Message.of("cli.adopt-no-course"),
                        Message.of("cli.adopt-no-course-hint"))));
  }

  private static RejectedException rejected(Problem problem) {
    return new RejectedException(List.of(problem), ExitCode.USAGE);
  }
}

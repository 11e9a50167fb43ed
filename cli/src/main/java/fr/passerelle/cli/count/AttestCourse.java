package fr.passerelle.cli.count;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.SiteOption;
import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.AttestedView;
import fr.passerelle.cli.view.CountView;
import fr.passerelle.enrolment.AttestationFile;
import fr.passerelle.enrolment.AttestationList;
import fr.passerelle.enrolment.Attesting;
import fr.passerelle.enrolment.Attesting.Matched;
import fr.passerelle.enrolment.Attesting.Outcome;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.RosterReading;
import fr.passerelle.ledger.Ledger;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Numen;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes in a list of people who were attested to have followed a course, and counts them. */
@Command(name = "attest", mixinStandardHelpOptions = true)
public final class AttestCourse implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private SiteOption site;

  @Parameters(paramLabel = "FILE", descriptionKey = "count.attest.file")
  private String file;

  @Option(
      names = "--course",
      paramLabel = "COURSE",
      required = true,
      descriptionKey = "count.course")
  private String course;

  @Option(names = "--on", paramLabel = "DATE", required = true, descriptionKey = "count.attest.on")
  private LocalDate on;

  public AttestCourse(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    SiteSettings settings = wiring.site(site.name());
    requirePast(settings);
    CourseCount last = new KeptCounts(wiring, settings).of(course, null);
    Ledger ledger = wiring.ledger();
    Attesting attesting = new Attesting(ledger.rosters(), ledger.attestations());
    Optional<RosterReading> reading = ledger.rosters().reading(last.snapshot());
    AttestationList list = list(settings, last);
    if (reading.isEmpty()) {
      attesting.keep(list);
      wiring.place().err().println(wiring.words().say("attest-later"));
      return ExitCode.OK.code();
    }
    CountingRule rule = new KeptFacts(ledger.rosters(), settings.profile()).rule(last);
    Outcome outcome = attesting.keep(list, last, reading.get(), rule);
    new CountView(wiring.place(), settings.profile().timeZone()).show(List.of(outcome.count()));
    new AttestedView(wiring.place()).show(outcome);
    return (outcome.strangers().isEmpty() ? ExitCode.OK : ExitCode.PARTLY).code();
  }

  private AttestationList list(SiteSettings settings, CourseCount count) throws IOException {
    Path path = wiring.place().resolve(file);
    String name = Objects.toString(path.getFileName(), file);
    SourceFile source = new SourceFile(name, Files.readAllBytes(path));
    AttestationFile.Reading read = AttestationFile.read(source.name(), source.bytes());
    reject(read.problems());
    Matched matched = Attesting.match(wiring.client(settings).users(), read.people());
    reject(matched.problems());
    return new AttestationList(
        count.site(),
        count.course(),
        on,
        Numen.takenOut(source.name()),
        source.sha256(),
        matched.people());
  }

  private static void reject(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new RejectedException(problems, ExitCode.PARTLY);
    }
  }

  private void requirePast(SiteSettings settings) {
    LocalDate today =
        LocalDate.ofInstant(wiring.place().clock().instant(), settings.profile().timeZone());
    if (on.isAfter(today)) {
      throw new RejectedException(
          List.of(
              Problem.error(
                  "--on",
                  "",
                  on.toString(),
                  Message.of("cli.attest-future"),
                  Message.of("cli.attest-future-hint"))),
          ExitCode.USAGE);
    }
  }
}

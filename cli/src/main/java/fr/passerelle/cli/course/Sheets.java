package fr.passerelle.cli.course;

import fr.passerelle.cli.SiteSettings;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.view.ErrorView;
import fr.passerelle.cli.view.ProblemView;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.opening.FolderReading;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.provisioning.CoursePlan;
import fr.passerelle.provisioning.Journal;
import fr.passerelle.provisioning.OpenedCourse;
import fr.passerelle.provisioning.OpenedCourses;
import fr.passerelle.provisioning.Plan;
import fr.passerelle.provisioning.StepResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is written for people once courses are open, under a folder for the site: for each course
 * its sheet and the message to its pilot, and one list of all. Made from the requests and the site
 * alone, so that it can be made again at any time.
 */
final class Sheets {

  /** Where requests are unless said otherwise. */
  static final String REQUESTS = "requests";

  private static final String FOLDER = "opened";

  private final Wiring wiring;
  private final SiteSettings site;
  private final MoodleClient client;
  private final Path requests;
  private final SheetFolder folder;

  /**
   * Sheets for one site.
   *
   * @param typed the folder to write to, as typed; null for the one beside the requests
   */
  Sheets(
      Wiring wiring,
      SiteSettings site,
      MoodleClient client,
      Path requests,
      @Nullable String typed) {
    this.wiring = wiring;
    this.site = site;
    this.client = client;
    this.requests = requests;
    Path above = typed == null ? requests.resolveSibling(FOLDER) : wiring.place().resolve(typed);
    this.folder = new SheetFolder(above, site, wiring.place().language());
  }

  /**
   * What was written.
   *
   * @param problems why something was not
   */
  record Report(List<String> files, List<Problem> problems) {
    Report {
      files = List.copyOf(files);
      problems = List.copyOf(problems);
    }

    boolean isComplete() {
      return problems.stream().noneMatch(Problem::isError);
    }
  }

  /**
   * For the courses that an apply has opened, and those that an earlier run has opened and did not
   * come to write sheets for; what goes wrong is told and undoes nothing.
   */
  Report afterApply(Plan plan, List<StepResult> results) {
    SortedSet<String> opened = opened(plan, results);
    opened.addAll(leftByEarlierRuns(plan));
    if (opened.isEmpty()) {
      return new Report(List.of(), List.of());
    }
    try {
      Report report = write(opened);
      tell(report);
      return report;
    } catch (MoodleException | IOException | UncheckedIOException e) {
      new ErrorView(wiring.place()).failed(e);
      Problem problem = notWritten();
      new ProblemView(wiring.place()).show(List.of(problem));
      return new Report(folder.files(), List.of(problem));
    }
  }

  /** The references of courses that were not there when the plan was made, and are now. */
  private static SortedSet<String> opened(Plan plan, List<StepResult> results) {
    SortedSet<String> opened =
        results.stream()
            .filter(result -> result.course() != null)
            .map(result -> result.reference().value())
            .collect(Collectors.toCollection(TreeSet::new));
    plan.courses().stream()
        .filter(course -> course.course() != null)
        .map(CoursePlan::reference)
        .forEach(reference -> opened.remove(reference.value()));
    return opened;
  }

  /** Only once for each course: who throws a sheet away does not want it again. */
  private SortedSet<String> leftByEarlierRuns(Plan plan) {
    SortedSet<IdNumber> without = journal().withoutSheet(site.name());
    SortedSet<IdNumber> open =
        plan.courses().stream()
            .filter(course -> course.course() != null)
            .map(CoursePlan::reference)
            .filter(without::contains)
            .collect(Collectors.toCollection(TreeSet::new));
    SortedSet<IdNumber> there = new TreeSet<>(open);
    there.removeIf(reference -> !folder.has(reference.value()));
    note(there);
    open.removeAll(there);
    return open.stream().map(IdNumber::value).collect(Collectors.toCollection(TreeSet::new));
  }

  private void note(Collection<IdNumber> references) {
    if (!references.isEmpty()) {
      journal().noteSheets(site.name(), references);
    }
  }

  private Journal journal() {
    return wiring.ledger().journal();
  }

  /**
   * Writes the sheets of some courses, and the list of all.
   *
   * @param wanted references; none for all
   */
  Report write(Collection<String> wanted) throws IOException {
    FolderReading reading = wiring.requests(requests).readAll().meantFor(site.name());
    OpenedCourses opened = OpenedCourses.on(client, site.profile(), reading.requests());
    List<Problem> problems = new ArrayList<>(reading.folderProblems());
    opened.problems().stream()
        .filter(problem -> wanted.isEmpty() || wanted.contains(problem.where()))
        .forEach(problems::add);
    SortedSet<String> missing = new TreeSet<>(wanted);
    problems.stream().map(Problem::where).forEach(missing::remove);
    List<IdNumber> written = new ArrayList<>();
    for (OpenedCourse course : opened.courses()) {
      String reference = course.request().reference().value();
      if (wanted.isEmpty() || missing.remove(reference)) {
        if (!folder.write(course)) {
          problems.add(noPilot(reference));
        }
        written.add(new IdNumber(reference));
      }
    }
    note(written);
    missing.forEach(reference -> problems.add(noCourse(reference)));
    folder.list(opened.courses());
    return new Report(folder.files(), problems);
  }

  /** Says what was written, and what was not. */
  void tell(Report report) {
    new ProblemView(wiring.place()).show(report.problems());
    long sheets = report.files().stream().filter(file -> file.endsWith(".html")).count();
    if (!report.files().isEmpty()) {
      wiring
          .place()
          .err()
          .println(wiring.words().say("sheets-written", sheets, folder.path().toString()));
    }
  }

  private Problem noCourse(String reference) {
    return Problem.error(
        reference,
        "",
        "",
        Message.of("cli.sheet-no-course", requests.toString(), site.name().value()),
        Message.of("cli.sheet-no-course-hint"));
  }

  private static Problem noPilot(String reference) {
    return Problem.warning(
        reference,
        "pilot",
        "",
        Message.of("cli.sheet-no-pilot"),
        Message.of("cli.sheet-no-pilot-hint"));
  }

  private Problem notWritten() {
    return Problem.error(
        folder.path().toString(),
        "",
        "",
        Message.of("cli.sheets-not-written"),
        Message.of("cli.sheets-not-written-hint"));
  }
}

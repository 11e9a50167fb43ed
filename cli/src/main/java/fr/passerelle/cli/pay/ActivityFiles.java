package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.Wiring;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.Act;
import fr.passerelle.vacation.Activities;
import fr.passerelle.vacation.ActivitiesFile;
import fr.passerelle.vacation.CourseAct;
import fr.passerelle.vacation.Declarations;
import fr.passerelle.vacation.HeadSource;
import fr.passerelle.vacation.NonPayable;
import fr.passerelle.vacation.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The files of activities named on the command, each act with the counts of its course. */
final class ActivityFiles {

  private final Wiring wiring;
  private final LocalDate on;
  private final Function<LocalDate, List<CourseCount>> countsOn;
  private final List<Problem> problems = new ArrayList<>();
  private final List<SourceFile> sources = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  /**
   * @param on the statement's day, at which a course is looked up whose heads don't matter
   * @param countsOn the stored counts of a day
   */
  ActivityFiles(Wiring wiring, LocalDate on, Function<LocalDate, List<CourseCount>> countsOn) {
    this.wiring = wiring;
    this.on = on;
    this.countsOn = countsOn;
  }

  /**
   * What they declare.
   *
   * @throws RejectedException with all that is wrong, in all of them
   */
  Declarations read(List<String> files) throws IOException {
    List<CourseAct> acts = new ArrayList<>();
    List<NonPayable> unpaid = new ArrayList<>();
    for (String typed : files) {
      Path file = wiring.place().resolve(typed);
      String name = Objects.toString(file.getFileName(), typed);
      SourceFile source = new SourceFile(name, Files.readAllBytes(file));
      sources.add(source);
      ActivitiesFile.Reading reading = ActivitiesFile.read(name, source.bytes());
      problems.addAll(reading.problems());
      Optional<Activities> activities = reading.activities();
      activities.ifPresent(all -> all.acts().forEach(act -> courseOf(act).ifPresent(acts::add)));
      activities.ifPresent(all -> unpaid.addAll(all.nonPayables()));
    }
    if (!problems.isEmpty()) {
      throw new RejectedException(problems, ExitCode.PARTLY);
    }
    return new Declarations(List.of(), acts, unpaid);
  }

  /** The files that were read, as they were then. */
  List<SourceFile> sources() {
    return List.copyOf(sources);
  }

  private Optional<CourseAct> courseOf(Act act) {
    if (!ids.add(act.id())) {
      problem(act, "id", act.id(), "act-twice");
    }
    Optional<CourseCount> course =
        countsOn.apply(day(act)).stream().filter(act.course()::means).findFirst();
    if (course.isEmpty()) {
      problem(act, "course", act.course().toString(), "act-course");
    }
    return course.map(count -> new CourseAct(act, count));
  }

  private LocalDate day(Act act) {
    return act.work()
        .match(
            decided -> on,
            session ->
                session.heads() == null
                    ? on
                    : session.heads().match(HeadSource.ByCount::on, list -> on, heads -> on));
  }

  private void problem(Act act, String field, String value, String key) {
    problems.add(
        Problem.error(
            act.source().toString(),
            field,
            value,
            Message.of("cli." + key),
            Message.of("cli." + key + "-hint")));
  }
}

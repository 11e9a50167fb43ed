package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.Wiring;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.Act;
import fr.passerelle.vacation.ActSource;
import fr.passerelle.vacation.Activities;
import fr.passerelle.vacation.ActivitiesFile;
import fr.passerelle.vacation.CourseAct;
import fr.passerelle.vacation.Declarations;
import fr.passerelle.vacation.DeclaredSplit;
import fr.passerelle.vacation.HeadSource;
import fr.passerelle.vacation.NonPayable;
import fr.passerelle.vacation.SourceFile;
import fr.passerelle.vacation.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The files of activities named on the command, each act with the counts of its course. */
final class ActivityFiles {

  private final Wiring wiring;
  private final LocalDate on;
  private final Function<LocalDate, List<CourseCount>> countsOn;
  private final List<Problem> problems = new ArrayList<>();
  private final List<SourceFile> sources = new ArrayList<>();
  private final Set<SourceFile> lists = new LinkedHashSet<>();
  private final Set<String> ids = new HashSet<>();
  private final List<CourseAct> acts = new ArrayList<>();
  private final List<NonPayable> unpaid = new ArrayList<>();
  private final List<DeclaredSplit> splits = new ArrayList<>();

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
   * @param splitOptions how tutors share, as typed
   * @throws RejectedException with all that is wrong, in all of them
   */
  Declarations read(List<String> files, List<String> splitOptions) throws IOException {
    for (String typed : files) {
      Path file = wiring.place().resolve(typed);
      String name = Objects.toString(file.getFileName(), typed);
      SourceFile source = new SourceFile(name, Files.readAllBytes(file));
      sources.add(source);
      ActivitiesFile.Reading reading =
          ActivitiesFile.read(name, source.bytes(), list -> beside(file, list));
      reading.lists().forEach(list -> keep(list, name));
      take(reading);
    }
    SplitOptions typed = new SplitOptions(splitOptions);
    problems.addAll(typed.problems());
    typed
        .source()
        .ifPresent(
            source -> {
              sources.add(source);
              take(ActivitiesFile.read(source.name(), source.bytes()));
            });
    if (!problems.isEmpty()) {
      throw new RejectedException(problems, ExitCode.PARTLY);
    }
    return new Declarations(splits, acts, unpaid);
  }

  private void take(ActivitiesFile.Reading reading) {
    problems.addAll(reading.problems());
    Optional<Activities> activities = reading.activities();
    activities.ifPresent(all -> all.acts().forEach(act -> courseOf(act).ifPresent(acts::add)));
    activities.ifPresent(all -> unpaid.addAll(all.nonPayables()));
    activities.ifPresent(
        all -> all.splits().forEach(split -> declared(split).ifPresent(splits::add)));
  }

  /** By its name the list is found again, when a statement is verified. */
  private void keep(SourceFile list, String file) {
    boolean other = lists.stream().anyMatch(it -> it.name().equals(list.name()));
    if (lists.add(list) && other) {
      problems.add(
          Problem.error(
              file,
              "attendance",
              list.name(),
              Message.of("cli.list-twice"),
              Message.of("cli.list-twice-hint")));
    }
  }

  /** A file in the same folder; nothing in another one. */
  private static Optional<byte[]> beside(Path file, String name) {
    Path list = file.resolveSibling(name);
    boolean here = Objects.equals(list.getParent(), file.getParent()) && Files.isRegularFile(list);
    try {
      return here ? Optional.of(Files.readAllBytes(list)) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Optional<DeclaredSplit> declared(Split split) {
    Optional<CourseCount> course =
        countsOn.apply(on).stream().filter(split.course()::means).findFirst();
    if (course.isEmpty()) {
      problem(split.source(), "course", split.course().toString(), "act-course");
    }
    return course.map(count -> DeclaredSplit.of(split, count));
  }

  /** The files that were read, as they were then; of attendance lists the times alone. */
  List<SourceFile> sources() {
    return Stream.concat(sources.stream(), lists.stream()).toList();
  }

  private Optional<CourseAct> courseOf(Act act) {
    if (!ids.add(act.id())) {
      problem(act.source(), "id", act.id(), "act-twice");
    }
    Optional<CourseCount> course =
        countsOn.apply(day(act)).stream().filter(act.course()::means).findFirst();
    if (course.isEmpty()) {
      problem(act.source(), "course", act.course().toString(), "act-course");
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

  private void problem(ActSource source, String field, String value, String key) {
    problems.add(
        Problem.error(
            source.toString(),
            field,
            value,
            Message.of("cli." + key),
            Message.of("cli." + key + "-hint")));
  }
}

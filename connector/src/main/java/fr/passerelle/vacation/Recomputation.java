package fr.passerelle.vacation;

import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Computes a statement again from the files and the counts that were kept with it. */
final class Recomputation {

  private final PayStatement statement;
  private final Function<SnapshotId, Optional<CourseCount>> counts;
  private final List<Problem> problems = new ArrayList<>();

  private Recomputation(
      PayStatement statement, Function<SnapshotId, Optional<CourseCount>> counts) {
    this.statement = statement;
    this.counts = counts;
  }

  /**
   * The statement as it comes out today, and as it would be kept; empty where a file can't be read
   * any more, or a reading is gone.
   *
   * @param sources the rules first; at least them
   */
  static Optional<PayStatement> of(
      PayStatement statement,
      List<SourceFile> sources,
      Function<SnapshotId, Optional<CourseCount>> counts) {
    return new Recomputation(statement, counts).computed(sources);
  }

  private Optional<PayStatement> computed(List<SourceFile> sources) {
    SourceFile first = sources.get(0);
    Optional<PayRules> rules =
        RulesFile.read(first.name(), first.bytes()).match(Optional::of, wrong -> Optional.empty());
    Map<String, CourseCount> ofActs = new LinkedHashMap<>();
    Map<PaidCourse, CourseCount> ofCourses = new LinkedHashMap<>();
    for (PayLine line : statement.lines()) {
      Optional<CourseCount> count = counts.apply(line.evidence().snapshot());
      if (count.isEmpty()) {
        return Optional.empty();
      }
      DeclaredAct act = line.act();
      if (act == null) {
        ofCourses.put(line.course(), count.get());
      } else {
        ofActs.put(act.id(), count.get());
      }
    }
    Declarations declared =
        declared(sources.subList(1, sources.size()), ofActs, List.copyOf(ofCourses.values()));
    return rules
        .filter(it -> problems.isEmpty())
        .map(
            it ->
                new PayCalculator(it, statement.zone())
                    .compute(
                        statement.on(),
                        List.copyOf(ofCourses.values()),
                        declared,
                        standing(sources)))
        .map(it -> StatementJson.read(StatementJson.write(it)));
  }

  /** An act without any line had nothing to say. */
  private Declarations declared(
      List<SourceFile> sources, Map<String, CourseCount> counted, List<CourseCount> courses) {
    List<SourceFile> files =
        sources.stream()
            .filter(it -> !AttendanceList.isKept(it.bytes()) && !Standing.isKept(it))
            .toList();
    List<DeclaredSplit> splits = new ArrayList<>();
    List<CourseAct> acts = new ArrayList<>();
    List<NonPayable> unpaid = new ArrayList<>();
    for (SourceFile file : files) {
      ActivitiesFile.Reading reading =
          ActivitiesFile.read(file.name(), file.bytes(), name -> list(sources, name));
      problems.addAll(reading.problems());
      reading
          .activities()
          .ifPresent(
              all -> {
                unpaid.addAll(all.nonPayables());
                all.splits().forEach(split -> splits.addAll(declared(split, courses)));
                all.acts().stream()
                    .flatMap(
                        act ->
                            Optional.ofNullable(counted.get(act.id())).stream()
                                .map(count -> new CourseAct(act, count)))
                    .forEach(acts::add);
              });
    }
    return new Declarations(splits, acts, unpaid);
  }

  private static Standing standing(List<SourceFile> sources) {
    return sources.stream()
        .filter(Standing::isKept)
        .map(Standing::again)
        .findFirst()
        .orElse(Standing.NOTHING);
  }

  /** An attendance list, as it was kept. */
  private static Optional<byte[]> list(List<SourceFile> sources, String name) {
    return sources.stream()
        .filter(it -> it.name().equals(name))
        .map(SourceFile::bytes)
        .filter(AttendanceList::isKept)
        .findFirst();
  }

  private static List<DeclaredSplit> declared(Split split, List<CourseCount> courses) {
    return courses.stream()
        .filter(split.course()::means)
        .map(count -> DeclaredSplit.of(split, count))
        .toList();
  }
}

package fr.passerelle.enrolment;

import fr.passerelle.moodle.Reading;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Counts courses by their rosters once more, to be held against other counts; stores nothing. */
public final class Recount {

  private static final int AT_A_TIME = 50;

  /** Of a count that is not stored. */
  private static final SnapshotId NONE = new SnapshotId(Long.MAX_VALUE);

  private final RosterReader reader;
  private final Counting counting;

  public Recount(RosterReader reader, Counting counting) {
    this.reader = reader;
    this.counting = counting;
  }

  /**
   * Counts courses; what can't be read is told.
   *
   * @param progress told how many courses are done, and of how many
   */
  public Sync.Report of(List<CountedCourse> courses, BiConsumer<Integer, Integer> progress) {
    List<CourseCount> counts = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (int from = 0; from < courses.size(); from += AT_A_TIME) {
      List<CountedCourse> some = courses.subList(from, Math.min(courses.size(), from + AT_A_TIME));
      List<Reading<RosterReading>> readings = reader.read(some);
      for (int i = 0; i < some.size(); i++) {
        CountedCourse course = some.get(i);
        readings
            .get(i)
            .match(
                reading -> counts.add(counting.count(NONE, reading)),
                failure ->
                    problems.add(
                        Problem.error(
                            course.site().value(),
                            course.shortName().value(),
                            course.id().toString(),
                            failure.spoken(),
                            Message.of("enrolment.not-compared-hint"))));
      }
      progress.accept(counts.size() + problems.size(), courses.size());
    }
    return new Sync.Report(counts, problems);
  }
}

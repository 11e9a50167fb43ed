package fr.passerelle.enrolment;

import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.SiteUnavailableException;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** One round over the rosters of a site's courses: each is read, counted and stored. */
public final class Sync {

  private final RosterReader reader;
  private final Counting counting;
  private final RosterStore store;

  public Sync(RosterReader reader, Counting counting, RosterStore store) {
    this.reader = reader;
    this.counting = counting;
    this.store = store;
  }

  /**
   * What a round found.
   *
   * @param counts of the courses that were read, by course id
   * @param problems the courses that were not, and why
   */
  public record Report(List<CourseCount> counts, List<Problem> problems) {
    public Report {
      counts = List.copyOf(counts);
      problems = List.copyOf(problems);
    }
  }

  /**
   * Reads, counts and stores one course after the other. A course that fails is reported and the
   * round goes on; each course read is stored at once, so a round that is cut short keeps what it
   * has.
   *
   * @param progress told how many courses are done, and of how many
   * @throws SiteUnavailableException if the site goes away: asking for the rest would be in vain
   */
  public Report run(List<CountedCourse> courses, BiConsumer<Integer, Integer> progress) {
    List<CourseCount> counts = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (CountedCourse course : courses) {
      try {
        RosterReading reading = reader.read(course);
        counts.add(store.save(reading, snapshot -> counting.count(snapshot, reading)));
      } catch (SiteUnavailableException e) {
        throw e;
      } catch (MoodleException e) {
        problems.add(problem(course, e));
      }
      progress.accept(counts.size() + problems.size(), courses.size());
    }
    return new Report(counts, problems);
  }

  private static Problem problem(CountedCourse course, MoodleException e) {
    return Problem.error(
        course.site().value(),
        course.shortName().value(),
        course.id().toString(),
        e.spoken(),
        Message.of("enrolment.not-read-hint"));
  }
}

package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the site's own reports told of some courses.
 *
 * @param takenAt when the reading of them began, to the second
 * @param figures of the courses of which they tell enough
 * @param doubts why each of the other courses is counted by its roster; empty where no report was
 *     to count
 * @param sessions the sessions of each course that has any
 * @param problems reports that could not be used, and instances whose session nobody knows
 */
public record Told(
    Instant takenAt,
    SortedMap<CourseId, Map<CountDefinition, HeadCount>> figures,
    SortedMap<CourseId, Message> doubts,
    SortedMap<CourseId, List<SessionCount>> sessions,
    List<Problem> problems) {

  /** Where no report was read. */
  public static final Told NOTHING =
      new Told(Instant.EPOCH, new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), List.of());

  public Told {
    figures = Collections.unmodifiableSortedMap(new TreeMap<>(figures));
    doubts = Collections.unmodifiableSortedMap(new TreeMap<>(doubts));
    sessions = Collections.unmodifiableSortedMap(new TreeMap<>(sessions));
    problems = List.copyOf(problems);
  }

  /** Whether reports were read in order to count. */
  public boolean isAboutFigures() {
    return !figures.isEmpty() || !doubts.isEmpty();
  }

  /** How many courses are counted by their roster for each reason. */
  public Map<Message, Long> reasons() {
    return doubts.values().stream()
        .collect(Collectors.groupingBy(why -> why, LinkedHashMap::new, Collectors.counting()));
  }

  /** Whether the reports are enough to count a course. */
  boolean tells(CountedCourse course) {
    return figures.containsKey(course.id());
  }

  /** The count of a course of which the reports tell enough. */
  CourseCount count(SnapshotId snapshot, CountedCourse course, CountingRule rule) {
    Map<CountDefinition, HeadCount> whole =
        Optional.ofNullable(figures.get(course.id())).orElseThrow();
    Map<CountDefinition, HeadCount> nobody = new TreeMap<>(whole);
    nobody.replaceAll((definition, figure) -> new HeadCount.Counted(0));
    return new CourseCount(
            snapshot,
            course.site(),
            course.id(),
            course.shortName(),
            course.idNumber(),
            takenAt,
            rule,
            whole,
            List.of(),
            nobody,
            nobody,
            new TreeSet<>(),
            List.of())
        .in(sessions.getOrDefault(course.id(), List.of()));
  }

  /** A count by roster, with the sessions as far as they can be told beside it. */
  CourseCount withSessions(CourseCount count, RosterReading reading) {
    List<SessionCount> of = sessions.getOrDefault(count.course(), List.of());
    if (reading.facts().stream().anyMatch(fact -> isLeftOut(fact, count.rule()))) {
      return count.in(unknown(of, "enrolment.session-left-out"));
    }
    int active =
        Optional.ofNullable(count.whole().get(CountDefinition.ACTIFS))
            .map(figure -> figure.match(people -> people, reason -> Integer.MAX_VALUE))
            .orElse(Integer.MAX_VALUE);
    boolean moved = of.stream().anyMatch(session -> session.exceeds(active));
    return count.in(moved ? unknown(of, "enrolment.report-moved") : of);
  }

  /** Whom a report by role counts otherwise than the rule does. */
  private static boolean isLeftOut(Fact fact, CountingRule rule) {
    return rule.isLearner(fact)
        && (rule.exclusion(fact) != CountingRule.Exclusion.NONE
            || rule.isUndecided(fact)
            || fact.roles().stream().filter(rule.learner()::contains).count() > 1);
  }

  private static List<SessionCount> unknown(List<SessionCount> sessions, String why) {
    HeadCount nobodyKnows = new HeadCount.NotAvailable(Message.of(why));
    return sessions.stream()
        .map(it -> new SessionCount(it.session(), Map.of(CountDefinition.ACTIFS, nobodyKnows)))
        .toList();
  }
}

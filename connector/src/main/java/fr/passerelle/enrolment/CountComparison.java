package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of whole courses on two days, course by course. Pure.
 *
 * @param changes by course id
 * @param unchanged how many courses have the same figures
 * @param isSince whether anything was counted between the two days; without it nothing can have
 *     changed
 */
public record CountComparison(List<CountChange> changes, int unchanged, boolean isSince) {

  public CountComparison {
    changes = List.copyOf(changes);
  }

  /**
   * Compares the last counts before two instants.
   *
   * @param before the last ones before the first instant
   * @param now the last ones before the second
   * @param since the first instant: a course that was not counted from then on has gone, where
   *     others were
   */
  public static CountComparison of(List<CourseCount> before, List<CourseCount> now, Instant since) {
    SortedMap<CourseId, CourseCount> earlier = byCourse(before);
    boolean isSince = now.stream().anyMatch(count -> !count.takenAt().isBefore(since));
    List<CountChange> changes = new ArrayList<>();
    int unchanged = 0;
    for (CourseCount count : byCourse(now).values()) {
      CountChange change = change(earlier.get(count.course()), count, isSince, since);
      if (change == null) {
        unchanged++;
      } else {
        changes.add(change);
      }
    }
    return new CountComparison(changes, unchanged, isSince);
  }

  private static SortedMap<CourseId, CourseCount> byCourse(List<CourseCount> counts) {
    SortedMap<CourseId, CourseCount> found = new TreeMap<>();
    counts.forEach(count -> found.put(count.course(), count));
    return found;
  }

  private static @Nullable CountChange change(
      @Nullable CourseCount before, CourseCount now, boolean isSince, Instant since) {
    if (before == null) {
      return new CountChange.Came(now);
    }
    if (isSince && now.takenAt().isBefore(since)) {
      return new CountChange.Went(before);
    }
    return before.whole().equals(now.whole()) ? null : new CountChange.Changed(before, now);
  }
}

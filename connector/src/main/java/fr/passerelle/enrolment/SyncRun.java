package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One round over a site's courses, perhaps cut short and gone on with.
 *
 * @param due when it was to begin: with the site, what it is known by
 * @param begunAt when it first began
 * @param endedAt null while it has courses before it
 * @param stored the courses that it has stored
 */
public record SyncRun(
    RunId id, Instant due, Instant begunAt, @Nullable Instant endedAt, SortedSet<CourseId> stored) {

  public SyncRun {
    stored = Collections.unmodifiableSortedSet(new TreeSet<>(stored));
  }

  public boolean isOver() {
    return endedAt != null;
  }
}

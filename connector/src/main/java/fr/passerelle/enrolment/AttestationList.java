package fr.passerelle.enrolment;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Whom somebody attested to have followed a course, by number. The addresses by which they were
 * named are not kept.
 *
 * @param on the day that the list is of
 * @param file the name of the file that it came in, without folders
 * @param sha256 of the file's bytes, 64 hexadecimal digits
 * @param people at least one, whether in the course or not
 */
public record AttestationList(
    SiteName site,
    CourseId course,
    LocalDate on,
    String file,
    String sha256,
    SortedSet<UserId> people) {

  private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

  public AttestationList {
    if (!SHA_256.matcher(sha256).matches()) {
      throw new IllegalArgumentException("no SHA-256: " + sha256);
    }
    if (people.isEmpty()) {
      throw new IllegalArgumentException("nobody is on the list");
    }
    people = Collections.unmodifiableSortedSet(new TreeSet<>(people));
  }

  /** A reading of the course, in which each fact says whether the list has the person. */
  RosterReading marked(RosterReading reading) {
    return new RosterReading(
        reading.course(),
        reading.takenAt(),
        reading.facts().stream()
            .map(fact -> fact.attested(people.contains(fact.user()) ? Attested.YES : Attested.NO))
            .toList(),
        reading.groupNames(),
        reading.incomplete());
  }
}

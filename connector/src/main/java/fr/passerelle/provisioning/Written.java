package fr.passerelle.provisioning;

import fr.passerelle.moodle.IdNumber;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What Passerelle last wrote into the fields of courses, as marks: the last value that is known to
 * have arrived, and those that were sent after it and may have. Immutable.
 *
 * @param marks by reference, then by field
 */
public record Written(SortedMap<IdNumber, SortedMap<String, Set<String>>> marks) {

  public Written {
    SortedMap<IdNumber, SortedMap<String, Set<String>>> copy = new TreeMap<>();
    marks.forEach((reference, fields) -> copy.put(reference, fields(fields)));
    marks = Collections.unmodifiableSortedMap(copy);
  }

  private static SortedMap<String, Set<String>> fields(SortedMap<String, Set<String>> fields) {
    SortedMap<String, Set<String>> copy = new TreeMap<>();
    fields.forEach((field, marks) -> copy.put(field, Set.copyOf(marks)));
    return Collections.unmodifiableSortedMap(copy);
  }

  /** What a ledger knows in which nothing was journalled. */
  public static Written nothing() {
    return new Written(new TreeMap<>());
  }

  /** Whether anything was ever written into a field. */
  boolean knows(IdNumber reference, String field) {
    return !of(reference, field).isEmpty();
  }

  /** Whether a field still holds what was written into it. */
  boolean left(IdNumber reference, String field, String value) {
    return of(reference, field).contains(FieldMark.of(reference, field, value));
  }

  /** Puts together what was written, from the oldest write to the newest. */
  public static final class Tally {

    private final SortedMap<IdNumber, SortedMap<String, Set<String>>> marks = new TreeMap<>();

    /**
     * Adds one field of one write.
     *
     * @param arrived whether it is known to have arrived: what was written before is then gone
     */
    public Tally add(IdNumber reference, String field, String mark, boolean arrived) {
      Set<String> known =
          marks
              .computeIfAbsent(reference, it -> new TreeMap<>())
              .computeIfAbsent(field, it -> new TreeSet<>());
      if (arrived) {
        known.clear();
      }
      known.add(mark);
      return this;
    }

    public Written written() {
      return new Written(marks);
    }
  }

  private Set<String> of(IdNumber reference, String field) {
    Map<String, Set<String>> fields = marks.getOrDefault(reference, new TreeMap<>());
    return fields.getOrDefault(field, Set.of());
  }
}

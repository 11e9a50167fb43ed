package fr.passerelle.provisioning;

import fr.passerelle.moodle.IdNumber;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the journal keeps of a value that was written into a field: a hash, enough to recognise the
 * value on the site later, too little to read a name or an e-mail address in it.
 */
final class FieldMark {

  private FieldMark() {}

  /** The mark of one value; the same value leaves another one in every field of every course. */
  static String of(IdNumber reference, String field, String value) {
    return PlanFile.sha256(List.of(reference.value(), field, Differences.plain(value)));
  }

  /** The marks of the values of one write, by field. */
  static SortedMap<String, String> all(IdNumber reference, SortedMap<String, String> values) {
    SortedMap<String, String> marks = new TreeMap<>();
    values.forEach((field, value) -> marks.put(field, of(reference, field, value)));
    return marks;
  }
}

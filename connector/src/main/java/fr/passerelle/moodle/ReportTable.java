package fr.passerelle.moodle;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A whole report as the site's report builder shows it: texts under headers, by position.
 *
 * @param report which report, by whose name, about what
 * @param conditions what its maker set under "Conditions", by Moodle's own keys, such as {@code
 *     enrolment:status_operator}
 * @param headers one for each column, in the language that the site answers in
 * @param rows as many cells as there are headers; an empty text for nothing
 */
public record ReportTable(
    CustomReport report,
    SortedMap<String, String> conditions,
    List<String> headers,
    List<List<String>> rows) {

  public ReportTable {
    conditions = Collections.unmodifiableSortedMap(new TreeMap<>(conditions));
    headers = List.copyOf(headers);
    rows = rows.stream().map(List::copyOf).toList();
  }
}

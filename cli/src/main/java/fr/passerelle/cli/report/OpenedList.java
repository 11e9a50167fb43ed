package fr.passerelle.cli.report;

import fr.passerelle.cli.Words;
import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.provisioning.OpenedCourse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The courses that were opened on a site, as a table for a spreadsheet. The same courses and
 * language give the same bytes.
 *
 * @param zone in which days are told
 */
public record OpenedList(List<OpenedCourse> courses, SiteAddress address, ZoneId zone) {

  public OpenedList {
    courses = List.copyOf(courses);
  }

  /** One row a course; texts that look like formulas get an apostrophe in front. */
  public byte[] csv(Locale language) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(headings(new Words(language)));
    courses.forEach(course -> rows.add(row(course)));
    return SpreadsheetCsv.of(rows);
  }

  private static List<String> headings(Words words) {
    return List.of(
        words.say("opened-reference"),
        words.say("opened-title"),
        words.say("opened-course"),
        words.say("opened-link"),
        words.say("opened-category"),
        words.say("opened-short-name"),
        words.say("opened-start"),
        words.say("opened-end"),
        words.say("opened-waiting"));
  }

  private List<String> row(OpenedCourse opened) {
    return List.of(
        Cell.text(opened.request().reference().value()),
        Cell.text(opened.course().fullName()),
        opened.course().id().toString(),
        CourseLink.to(opened, address),
        Cell.text(opened.category()),
        Cell.text(opened.course().shortName().value()),
        day(opened.course().start()),
        day(opened.course().end()),
        Cell.text(
            opened.waiting().stream()
                .map(person -> person.email().value())
                .collect(Collectors.joining(", "))));
  }

  private String day(@Nullable Instant time) {
    return time == null ? "" : time.atZone(zone).toLocalDate().toString();
  }
}

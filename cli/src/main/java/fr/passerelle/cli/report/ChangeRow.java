package fr.passerelle.cli.report;

import fr.passerelle.cli.Words;
import fr.passerelle.enrolment.CountChange;
import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CourseCount;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What became of a course between two days as the cells of a row. */
final class ChangeRow {

  private final LocalDate first;
  private final LocalDate second;
  private final ZoneId zone;
  private final Words words;

  ChangeRow(LocalDate first, LocalDate second, ZoneId zone, Locale locale) {
    this.first = first;
    this.second = second;
    this.zone = zone;
    this.words = new Words(locale);
  }

  List<String> headings() {
    List<String> headings =
        new ArrayList<>(
            List.of(
                words.say("count-column-site"),
                words.say("count-course"),
                "idnumber",
                "shortname",
                words.say("count-column-change")));
    for (CountDefinition definition : CountDefinition.values()) {
      headings.add(definition.code() + " " + first);
      headings.add(definition.code() + " " + second);
    }
    headings.add(words.say("count-taken") + " (" + first + ")");
    headings.add(words.say("count-taken") + " (" + second + ")");
    return headings;
  }

  List<CellValue> cells(CountChange change) {
    return change.match(
        now -> row(now, words.say("count-came"), null, now),
        before -> row(before, words.say("count-went"), before, null),
        (before, now) -> row(now, words.say("count-changed"), before, now));
  }

  private List<CellValue> row(
      CourseCount named, String what, @Nullable CourseCount before, @Nullable CourseCount now) {
    List<CellValue> cells = new ArrayList<>(names(named));
    cells.add(new CellValue.Text(what));
    for (CountDefinition definition : CountDefinition.values()) {
      cells.add(figure(before, definition));
      cells.add(figure(now, definition));
    }
    cells.add(taken(before));
    cells.add(taken(now));
    return cells;
  }

  private static List<CellValue> names(CourseCount count) {
    return List.of(
        new CellValue.Text(count.site().value()),
        CellValue.whole(count.course().value()),
        new CellValue.Text(count.idNumber() == null ? "" : count.idNumber().value()),
        new CellValue.Text(count.shortName().value()));
  }

  private static CellValue figure(@Nullable CourseCount count, CountDefinition definition) {
    return count == null ? CellValue.nothing() : CountRow.people(count.whole().get(definition));
  }

  private CellValue taken(@Nullable CourseCount count) {
    return count == null ? CellValue.nothing() : new CellValue.Moment(count.takenAt().atZone(zone));
  }
}

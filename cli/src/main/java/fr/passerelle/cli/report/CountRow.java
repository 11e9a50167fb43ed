package fr.passerelle.cli.report;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.view.CountStanding;
import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.GroupCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.enrolment.SessionCount;
import fr.passerelle.moodle.UserId;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The figures of a course, a group or a session as the cells of a row. */
final class CountRow {

  private final ZoneId zone;
  private final Words words;
  private final CountStanding standing;

  CountRow(ZoneId zone, Locale locale) {
    this.zone = zone;
    this.words = new Words(locale);
    this.standing = new CountStanding(words, zone);
  }

  List<String> headings() {
    List<String> headings =
        new ArrayList<>(
            List.of(
                words.say("count-column-site"),
                words.say("count-course"),
                "idnumber",
                "shortname",
                words.say("count-group"),
                words.say("count-column-name"),
                words.say("count-column-tutors")));
    Stream.of(CountDefinition.values()).map(CountDefinition::code).forEach(headings::add);
    headings.add(words.say("count-taken"));
    headings.add(words.say("count-column-reading"));
    headings.add(words.say("count-column-state"));
    headings.add(words.say("count-column-notes"));
    return headings;
  }

  /** The whole course first, then its parts. */
  Stream<List<CellValue>> all(CourseCount count) {
    List<List<CellValue>> rows = new ArrayList<>();
    rows.add(row(count, words.say("count-whole"), "", count.tutors(), count.whole()));
    for (GroupCount group : count.groups()) {
      rows.add(
          row(
              count,
              words.say("count-column-group"),
              group.name(),
              group.tutors(),
              group.counts()));
    }
    if (!count.groups().isEmpty()) {
      rows.add(row(count, words.say("count-in-no-group"), "", null, count.inNoGroup()));
      rows.add(row(count, words.say("count-in-several"), "", null, count.inSeveralGroups()));
    }
    for (SessionCount session : count.sessions()) {
      rows.add(
          row(
              count,
              words.say("count-column-session"),
              CountStanding.name(session.session()),
              null,
              session.counts()));
    }
    return rows.stream();
  }

  private List<CellValue> row(
      CourseCount count,
      String who,
      String name,
      @Nullable SortedSet<UserId> tutors,
      Map<CountDefinition, HeadCount> figures) {
    List<CellValue> cells = new ArrayList<>();
    cells.add(new CellValue.Text(count.site().value()));
    cells.add(CellValue.whole(count.course().value()));
    cells.add(new CellValue.Text(count.idNumber() == null ? "" : count.idNumber().value()));
    cells.add(new CellValue.Text(count.shortName().value()));
    cells.add(new CellValue.Text(who));
    cells.add(new CellValue.Text(name));
    cells.add(new CellValue.Text(tutors == null ? "" : numbers(tutors)));
    for (CountDefinition definition : CountDefinition.values()) {
      cells.add(people(figures.get(definition)));
    }
    cells.add(new CellValue.Moment(count.takenAt().atZone(zone)));
    cells.add(CellValue.whole(count.snapshot().value()));
    cells.add(new CellValue.Text(standing.brief(count)));
    cells.add(new CellValue.Text(notes(count, figures)));
    return cells;
  }

  private static String numbers(SortedSet<UserId> people) {
    return people.stream().map(UserId::toString).collect(Collectors.joining(", "));
  }

  static CellValue people(@Nullable HeadCount figure) {
    return figure == null
        ? CellValue.nothing()
        : figure.match(CellValue::whole, why -> CellValue.nothing());
  }

  private String notes(CourseCount count, Map<CountDefinition, HeadCount> figures) {
    Stream<String> unknown =
        figures.entrySet().stream()
            .flatMap(
                it ->
                    it.getValue()
                        .match(
                            people -> Stream.<String>empty(),
                            why -> Stream.of(it.getKey().code() + ": " + words.say(why))));
    return Stream.concat(standing.sentences(count).stream(), unknown)
        .collect(Collectors.joining(" · "));
  }
}

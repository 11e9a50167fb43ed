package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CountingRule;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.GroupCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.enrolment.SessionCount;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts as a table: a row a course and one a tutor's group, all definitions side by side. */
public final class CountView {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final Workplace place;
  private final Words words;
  private final ZoneId zone;
  private SortedSet<CountDefinition> definitions = new TreeSet<>();
  private final Map<String, Set<String>> notes = new LinkedHashMap<>();

  public CountView(Workplace place, ZoneId zone) {
    this.place = place;
    this.words = new Words(place.language());
    this.zone = zone;
  }

  public void show(List<CourseCount> counts) {
    definitions =
        counts.stream()
            .flatMap(count -> count.whole().keySet().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    TableView table = new TableView(header());
    counts.forEach(count -> add(table, count));
    table.show(place);
    place.out().flush();
    notes.forEach(this::show);
  }

  /** Shows by what a count was made: when, under which number, by which roles. */
  public void showOrigin(CourseCount count) {
    CountingRule rule = count.rule();
    place
        .err()
        .println(
            words.say(
                "count-origin",
                count.snapshot().toString(),
                count.takenAt().atZone(zone).format(TIME)));
    if (!rule.isKnown()) {
      place.err().println(words.say("count-origin-unknown"));
      return;
    }
    place.err().println(words.say("count-origin-learner", String.join(", ", rule.learner())));
    place
        .err()
        .println(
            rule.keepStaff()
                ? words.say("count-origin-staff-kept")
                : words.say("count-origin-staff", String.join(", ", rule.staff())));
    if (!rule.excluded().isEmpty()) {
      place.err().println(words.say("count-origin-excluded", rule.excluded().size()));
    }
    if (rule.ours()) {
      place.err().println(words.say("count-origin-domains"));
    }
  }

  /** A note once, with the courses that it is about. */
  private void show(String note, Set<String> courses) {
    place.err().println("! " + Plain.line(String.join(", ", courses) + ": " + note));
  }

  private void note(CourseCount count, String text) {
    notes.computeIfAbsent(text, key -> new LinkedHashSet<>()).add(count.shortName().value());
  }

  private List<String> header() {
    List<String> header = new ArrayList<>();
    header.add(words.say("count-course"));
    header.add("idnumber");
    header.add("shortname");
    header.add(words.say("count-group"));
    for (CountDefinition definition : definitions) {
      header.add(definition.code());
    }
    header.add(words.say("count-taken"));
    return header;
  }

  private void add(TableView table, CourseCount count) {
    row(table, count, words.say("count-whole"), count.whole());
    for (GroupCount group : count.groups()) {
      row(table, count, tutors(group) + group.name(), group.counts());
    }
    rowUnlessZero(table, count, words.say("count-in-no-group"), count.inNoGroup());
    rowUnlessZero(table, count, words.say("count-in-several"), count.inSeveralGroups());
    for (SessionCount session : count.sessions()) {
      row(table, count, CountStanding.name(session.session()), session.counts());
    }
    new CountStanding(words, zone).sentences(count).forEach(text -> note(count, text));
  }

  private String tutors(GroupCount group) {
    return group.tutors().isEmpty() ? words.say("count-no-tutor") + " " : "";
  }

  private void rowUnlessZero(
      TableView table, CourseCount count, String group, Map<CountDefinition, HeadCount> figures) {
    if (figures.values().stream().anyMatch(f -> f.match(people -> people > 0, reason -> true))) {
      row(table, count, group, figures);
    }
  }

  private void row(
      TableView table, CourseCount count, String group, Map<CountDefinition, HeadCount> figures) {
    List<String> cells = new ArrayList<>();
    cells.add(count.course().toString());
    cells.add(count.idNumber() == null ? "" : count.idNumber().value());
    cells.add(count.shortName().value());
    cells.add(group);
    for (CountDefinition definition : definitions) {
      cells.add(cell(count, definition, figures.get(definition)));
    }
    cells.add(count.takenAt().atZone(zone).format(TIME));
    table.add(cells);
  }

  private String cell(CourseCount count, CountDefinition definition, @Nullable HeadCount figure) {
    if (figure == null) {
      return "–";
    }
    return figure.match(
        Integer::toString,
        reason -> {
          note(count, definition.code() + ": " + words.say(reason));
          return "–";
        });
  }
}

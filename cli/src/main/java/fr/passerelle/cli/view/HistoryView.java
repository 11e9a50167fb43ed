package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.HeadCount;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The counts of one course over time, whole courses only: for a person a line of blocks for each
 * definition, all to one scale; for a pipe a table with a row a reading.
 */
public final class HistoryView {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final Workplace place;
  private final Words words;
  private final ZoneId zone;

  public HistoryView(Workplace place, ZoneId zone) {
    this.place = place;
    this.words = new Words(place.language());
    this.zone = zone;
  }

  /** Shows at least one count, oldest first. */
  public void show(List<CourseCount> counts) {
    if (place.terminal()) {
      blocks(counts);
    } else {
      table(counts);
    }
  }

  private void blocks(List<CourseCount> counts) {
    CourseCount last = counts.get(counts.size() - 1);
    place
        .out()
        .println(
            words.say(
                "count-history",
                Plain.line(last.shortName().value()),
                counts.size(),
                taken(counts.get(0)),
                taken(last)));
    int highest =
        counts.stream()
            .flatMap(count -> count.whole().values().stream())
            .mapToInt(figure -> figure.match(people -> people, why -> 0))
            .max()
            .orElse(0);
    TableView table =
        new TableView(
            List.of(
                words.say("count-history-definition"),
                words.say("count-history-line"),
                words.say("count-history-first"),
                words.say("count-history-last"),
                words.say("count-history-least"),
                words.say("count-history-most")));
    definitions(counts).forEach(it -> table.add(line(it, counts, highest)));
    table.show(place);
    standing(counts);
  }

  private List<String> line(CountDefinition definition, List<CourseCount> counts, int highest) {
    List<OptionalInt> figures = counts.stream().map(count -> figure(count, definition)).toList();
    List<Integer> known =
        figures.stream().filter(OptionalInt::isPresent).map(OptionalInt::getAsInt).toList();
    return List.of(
        definition.code(),
        Blocks.line(figures, highest),
        said(figures.get(0)),
        said(figures.get(figures.size() - 1)),
        said(known.stream().mapToInt(it -> it).min()),
        said(known.stream().mapToInt(it -> it).max()));
  }

  private static String said(OptionalInt figure) {
    return figure.isPresent() ? Integer.toString(figure.getAsInt()) : "–";
  }

  private static OptionalInt figure(CourseCount count, CountDefinition definition) {
    HeadCount figure = count.whole().get(definition);
    return figure == null
        ? OptionalInt.empty()
        : figure.match(OptionalInt::of, why -> OptionalInt.empty());
  }

  /** Which readings can't pay, or pay by somebody's word only. */
  private void standing(List<CourseCount> counts) {
    place.out().flush();
    CountStanding standing = new CountStanding(words, zone);
    for (CourseCount count : counts) {
      standing
          .sentences(count)
          .forEach(text -> place.err().println("! " + taken(count) + ": " + Plain.line(text)));
    }
  }

  private void table(List<CourseCount> counts) {
    SortedSet<CountDefinition> definitions = definitions(counts);
    List<String> header = new ArrayList<>();
    header.add(words.say("count-taken"));
    definitions.forEach(definition -> header.add(definition.code()));
    header.add(words.say("count-column-reading"));
    header.add(words.say("count-column-state"));
    TableView table = new TableView(header);
    CountStanding standing = new CountStanding(words, zone);
    for (CourseCount count : counts) {
      List<String> cells = new ArrayList<>();
      cells.add(taken(count));
      definitions.forEach(definition -> cells.add(said(figure(count, definition))));
      cells.add(count.snapshot().toString());
      cells.add(standing.brief(count));
      table.add(cells);
    }
    table.show(place);
  }

  private static SortedSet<CountDefinition> definitions(List<CourseCount> counts) {
    return counts.stream()
        .flatMap(count -> count.whole().keySet().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private String taken(CourseCount count) {
    return count.takenAt().atZone(zone).format(TIME);
  }
}

package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.enrolment.CountChange;
import fr.passerelle.enrolment.CountComparison;
import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.HeadCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which courses came, went or changed between two days: a row each, and a closing line. */
public final class ComparisonView {

  private final Workplace place;
  private final Words words;

  public ComparisonView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  /** What a program reads: the counts on both sides are whole. */
  public record Rows(int unchanged, List<Row> changes) {}

  /**
   * One course.
   *
   * @param what {@code came}, {@code went} or {@code changed}
   * @param before by definition; empty where it came; null where a figure is not available
   * @param now by definition; empty where it went
   */
  public record Row(
      long course,
      String shortName,
      String what,
      Map<String, @Nullable Integer> before,
      Map<String, @Nullable Integer> now) {}

  /** The comparison as plain values. */
  public static Rows rows(CountComparison found) {
    return new Rows(found.unchanged(), found.changes().stream().map(ComparisonView::row).toList());
  }

  private static Row row(CountChange change) {
    return change.match(
        now -> row(now, "came", Map.of(), plain(now)),
        before -> row(before, "went", plain(before), Map.of()),
        (before, now) -> row(now, "changed", plain(before), plain(now)));
  }

  private static Row row(
      CourseCount named,
      String what,
      Map<String, @Nullable Integer> before,
      Map<String, @Nullable Integer> now) {
    return new Row(named.course().value(), named.shortName().value(), what, before, now);
  }

  private static Map<String, @Nullable Integer> plain(CourseCount count) {
    SortedMap<String, @Nullable Integer> figures = new TreeMap<>();
    count
        .whole()
        .forEach(
            (definition, figure) ->
                figures.put(
                    definition.code(), figure.<@Nullable Integer>match(it -> it, why -> null)));
    return figures;
  }

  public void show(CountComparison found, LocalDate first, LocalDate second) {
    if (!found.isSince()) {
      place.err().println(words.say("count-nothing-between", first.toString(), second.toString()));
      return;
    }
    if (!found.changes().isEmpty()) {
      table(found, first, second).show(place);
      place.out().flush();
    }
    place.err().println(closing(found));
  }

  private TableView table(CountComparison found, LocalDate first, LocalDate second) {
    SortedSet<CountDefinition> definitions =
        found.changes().stream()
            .flatMap(
                change ->
                    change.match(
                        ComparisonView::definitions,
                        ComparisonView::definitions,
                        (before, now) -> Stream.concat(definitions(before), definitions(now))))
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> header = new ArrayList<>();
    header.add(words.say("count-course"));
    header.add("shortname");
    header.add(words.say("count-column-change"));
    for (CountDefinition definition : definitions) {
      header.add(definition.code() + " " + first);
      header.add(definition.code() + " " + second);
    }
    TableView table = new TableView(header);
    found.changes().forEach(change -> table.add(cells(change, definitions)));
    return table;
  }

  private static Stream<CountDefinition> definitions(CourseCount count) {
    return count.whole().keySet().stream();
  }

  private List<String> cells(CountChange change, SortedSet<CountDefinition> definitions) {
    return change.match(
        now -> cells(now, words.say("count-came"), null, now, definitions),
        before -> cells(before, words.say("count-went"), before, null, definitions),
        (before, now) -> cells(now, words.say("count-changed"), before, now, definitions));
  }

  private static List<String> cells(
      CourseCount named,
      String what,
      @Nullable CourseCount before,
      @Nullable CourseCount now,
      SortedSet<CountDefinition> definitions) {
    List<String> cells = new ArrayList<>();
    cells.add(named.course().toString());
    cells.add(named.shortName().value());
    cells.add(what);
    for (CountDefinition definition : definitions) {
      cells.add(said(before, definition));
      cells.add(said(now, definition));
    }
    return cells;
  }

  private static String said(@Nullable CourseCount count, CountDefinition definition) {
    HeadCount figure = count == null ? null : count.whole().get(definition);
    return figure == null ? "–" : figure.match(Integer::toString, why -> "–");
  }

  private String closing(CountComparison found) {
    return words.say(
        "count-diff-closing",
        kind(found, CountChange.Came.class),
        kind(found, CountChange.Went.class),
        kind(found, CountChange.Changed.class),
        found.unchanged());
  }

  private static long kind(CountComparison found, Class<? extends CountChange> kind) {
    return found.changes().stream().filter(kind::isInstance).count();
  }
}

package fr.passerelle.vacation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A forecast held against real pay: a row for each course and activity that either of them has. A
 * course that is on one side alone has its row all the same. Pure: the order of lines does not
 * matter.
 *
 * @param rows by course, then by activity
 */
public record PayComparison(List<Row> rows) {

  /**
   * One course and activity.
   *
   * @param states how far its real lines have come; {@code previsionnel} alone where there are none
   */
  public record Row(
      ComparedCourse course, Activity activity, Gap gap, SortedSet<LineState> states) {
    public Row {
      states = Collections.unmodifiableSortedSet(new TreeSet<>(states));
    }

    /** Whether nothing of it was planned. */
    public boolean isUnplanned() {
      return gap.forecast().isEmpty();
    }

    /** Whether nothing of it is real yet. */
    public boolean isUndone() {
      return gap.real().isEmpty();
    }
  }

  public PayComparison {
    rows = List.copyOf(rows);
  }

  /** Compares; real pay may also be a forecast, an older or a newer one. */
  public static PayComparison of(PayTally forecast, PayTally real) {
    SortedMap<String, String> titles = new TreeMap<>(real.titles());
    titles.putAll(forecast.titles());
    Map<Task, Side> planned = sides(forecast);
    Map<Task, Side> done = sides(real);
    SortedSet<Task> all = new TreeSet<>(planned.keySet());
    all.addAll(done.keySet());
    return new PayComparison(
        all.stream()
            .map(
                work ->
                    row(
                        new ComparedCourse(work.course(), titles.getOrDefault(work.course(), "")),
                        work.activity(),
                        planned.get(work),
                        done.get(work)))
            .toList());
  }

  /** What is compared with its like. */
  private record Task(String course, Activity activity) implements Comparable<Task> {
    @Override
    public int compareTo(Task other) {
      int byCourse = course.compareTo(other.course);
      return byCourse == 0 ? activity.compareTo(other.activity) : byCourse;
    }
  }

  /** The lines of it on one side. */
  private record Side(BudgetSum sum, SortedSet<LineState> states) {
    static Side of(PayTally.Entry entry) {
      return new Side(BudgetSum.of(entry.amount()), new TreeSet<>(List.of(entry.state())));
    }

    Side plus(Side other) {
      SortedSet<LineState> all = new TreeSet<>(states);
      all.addAll(other.states);
      return new Side(sum.plus(other.sum), all);
    }
  }

  private static Map<Task, Side> sides(PayTally tally) {
    Map<Task, Side> sides = new TreeMap<>();
    tally
        .entries()
        .forEach(
            entry ->
                sides.merge(
                    new Task(entry.course(), entry.activity()), Side.of(entry), Side::plus));
    return sides;
  }

  private static Row row(
      ComparedCourse course, Activity activity, @Nullable Side planned, @Nullable Side done) {
    BudgetSum forecast = planned == null ? BudgetSum.NONE : planned.sum();
    BudgetSum real = done == null ? BudgetSum.NONE : done.sum();
    SortedSet<LineState> states =
        done == null ? new TreeSet<>(List.of(LineState.PREVISIONNEL)) : done.states();
    return new Row(course, activity, Gap.of(forecast, real), states);
  }

  /** What each course comes to. */
  public SortedMap<ComparedCourse, Gap> byCourse() {
    return new TreeMap<>(sums(Row::course));
  }

  /** What each line of the budget comes to, those without rows too. */
  public Map<BudgetLine, Gap> byBudgetLine() {
    Map<BudgetLine, Gap> sums = new EnumMap<>(BudgetLine.class);
    for (BudgetLine line : BudgetLine.values()) {
      sums.put(line, Gap.NONE);
    }
    sums.putAll(sums(row -> row.activity().line()));
    return sums;
  }

  /** What everything comes to. */
  public Gap total() {
    return rows.stream().map(Row::gap).reduce(Gap.NONE, Gap::plus);
  }

  private <K extends Comparable<K>> SortedMap<K, Gap> sums(Function<Row, K> key) {
    SortedMap<K, Gap> sums = new TreeMap<>();
    rows.forEach(row -> sums.merge(key.apply(row), row.gap(), Gap::plus));
    return sums;
  }
}

package fr.passerelle.vacation;

import fr.passerelle.moodle.IdNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Planned or real pay, as what can be held against the other: courses, activities and amounts,
 * without people.
 *
 * @param titles what courses are called, by key; those without any line may be among them
 * @param entries one for each line
 */
public record PayTally(SortedMap<String, String> titles, List<Entry> entries) {

  /**
   * One line.
   *
   * @param course the reference of its request, else its site and number: {@code academie/12}
   * @param amount what counts; empty where nothing does
   */
  public record Entry(
      String course, Activity activity, Optional<BigDecimal> amount, LineState state) {}

  public PayTally {
    titles = Collections.unmodifiableSortedMap(new TreeMap<>(titles));
    entries = List.copyOf(entries);
  }

  /** What a forecast says. */
  public static PayTally of(Forecast forecast) {
    SortedMap<String, String> titles = new TreeMap<>();
    List<Entry> entries = new ArrayList<>();
    for (ForecastCourse course : forecast.courses()) {
      String key = course.reference().value();
      titles.put(key, course.title());
      course
          .lines()
          .forEach(
              line -> entries.add(new Entry(key, line.activity(), line.amount(), line.state())));
    }
    return new PayTally(titles, entries);
  }

  /**
   * What a statement says, with what people decided since: another amount counts in the place of
   * the computed one, and a cancelled line counts for nothing.
   */
  public static PayTally of(PayStatement statement, PayRegister register) {
    SortedMap<String, String> titles = new TreeMap<>();
    List<Entry> entries = new ArrayList<>();
    for (TrackedLine line : register.linesOf(statement)) {
      PaidCourse course = line.line().course();
      titles.merge(key(course), course.shortName().value(), PayTally::first);
      entries.add(entry(line, register));
    }
    return new PayTally(titles, entries);
  }

  private static String first(String one, String other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private static Entry entry(TrackedLine line, PayRegister register) {
    LineState state = line.state();
    Optional<BigDecimal> amount =
        state == LineState.ANNULE ? Optional.of(BudgetSum.NONE.amount()) : line.amount();
    LineState shown =
        register.frozenElsewhere(line).stream().map(TrackedLine::state).findFirst().orElse(state);
    return new Entry(key(line.line().course()), line.line().activity(), amount, shown);
  }

  private static String key(PaidCourse course) {
    IdNumber reference = course.idNumber();
    return reference == null ? course.site() + "/" + course.id() : reference.value();
  }
}

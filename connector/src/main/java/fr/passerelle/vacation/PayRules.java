package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules of pay of one file, checked: every rate that is named exists, no value has a gap or an
 * overlap. Read by {@link RulesFile}.
 *
 * @param schoolYearStart the first day of a school year
 * @param rates euros a vacation, by name
 * @param design null where the file says nothing about it
 * @param update null where the file says nothing about it
 * @param virtualClasses null where the file says nothing about it
 * @param faceToFace null where the file says nothing about it
 * @param rounding the one rounding step, once a line
 * @param nonPayable why somebody may not be paid, by the name of the reason
 * @param ceilings the most that amounts may come to, by name
 * @param legalBands what the amounts are held against, by name
 */
public record PayRules(
    RulesIdentity identity,
    MonthDay schoolYearStart,
    SortedMap<String, Dated<BigDecimal>> rates,
    TutoringRule tutoring,
    @Nullable BoundedRule design,
    @Nullable BoundedRule update,
    @Nullable HoursRule virtualClasses,
    @Nullable HoursRule faceToFace,
    Dated<Rounding> rounding,
    SortedMap<String, Dated<String>> nonPayable,
    SortedMap<String, Ceiling> ceilings,
    SortedMap<String, LegalBand> legalBands) {

  public PayRules {
    rates = Collections.unmodifiableSortedMap(new TreeMap<>(rates));
    nonPayable = Collections.unmodifiableSortedMap(new TreeMap<>(nonPayable));
    ceilings = Collections.unmodifiableSortedMap(new TreeMap<>(ceilings));
    legalBands = Collections.unmodifiableSortedMap(new TreeMap<>(legalBands));
  }

  /**
   * The rate of that name.
   *
   * @throws IllegalArgumentException if the rules name no such rate
   */
  Dated<BigDecimal> rate(String name) {
    Dated<BigDecimal> rate = rates.get(name);
    if (rate == null) {
      throw new IllegalArgumentException("no rate is called " + name);
    }
    return rate;
  }

  /** How sessions of that kind are paid; null where the file says nothing about it. */
  @Nullable HoursRule sessions(Activity activity) {
    return activity == Activity.PRESENTIEL ? faceToFace : virtualClasses;
  }

  /** The key under which the file would say it. */
  static String sessionsField(Activity activity) {
    return activity == Activity.PRESENTIEL ? "faceToFace" : "virtualClasses";
  }

  /** The school year of a day, by the calendar year in which it begins. */
  public int schoolYearOf(LocalDate day) {
    boolean begun = !day.isBefore(schoolYearStart.atYear(day.getYear()));
    return begun ? day.getYear() : day.getYear() - 1;
  }
}

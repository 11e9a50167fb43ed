package fr.passerelle.vacation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How sessions are paid: hours × a coefficient, by the nature of the session, the head-count and
 * the number of trainers.
 *
 * @param field the key in the rules file: {@code virtualClasses}
 * @param rate the name of the rate that a vacation is paid at; null where the rules name none, so
 *     that vacations are known and euros are not
 * @param coAnimationFrom the head-count from which several trainers are allowed, included
 * @param coefficientFor whom a coefficient is for
 * @param quantum null where durations are exact
 * @param leftoverCent who gets a cent that is left by a share; null where the rules don’t say
 * @param table the cells by nature; those of one nature and number of trainers are without gap or
 *     overlap
 */
public record HoursRule(
    String field,
    @Nullable String rate,
    Dated<Integer> coAnimationFrom,
    Dated<CoefficientFor> coefficientFor,
    @Nullable Dated<Quantum> quantum,
    @Nullable Dated<LeftoverCent> leftoverCent,
    SortedMap<String, List<CoefficientCell>> table) {

  public HoursRule {
    SortedMap<String, List<CoefficientCell>> copy = new TreeMap<>();
    table.forEach((nature, cells) -> copy.put(nature, List.copyOf(cells)));
    table = Collections.unmodifiableSortedMap(copy);
  }

  /** The cell for such a session; empty where the table has none. */
  Optional<CoefficientCell> cell(String nature, int heads, int trainers) {
    return table.getOrDefault(nature, List.of()).stream()
        .filter(cell -> cell.trainers() == trainers && cell.heads().holds(heads))
        .findFirst();
  }
}

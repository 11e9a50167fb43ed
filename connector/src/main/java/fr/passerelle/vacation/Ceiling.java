package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The most that amounts may come to together.
 *
 * @param per what they are added up over
 * @param activities what it is about; at least one
 * @param leftoverCent who gets a cent that is left when amounts are cut; null where nothing is cut
 * @param amount in euros
 */
public record Ceiling(
    CeilingScope per,
    CeilingEffect effect,
    List<Activity> activities,
    @Nullable Dated<LeftoverCent> leftoverCent,
    Dated<BigDecimal> amount) {

  public Ceiling {
    activities = List.copyOf(activities);
  }
}

package fr.passerelle.vacation;

import java.util.List;

/**
 * A range of amounts that the law names. It is held against the amounts and never alters one.
 *
 * @param activities what it is about; at least one
 * @param unit what its amounts are for
 */
public record LegalBand(List<Activity> activities, BandUnit unit, Dated<MoneyRange> range) {

  public LegalBand {
    activities = List.copyOf(activities);
  }
}

package fr.passerelle.vacation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Events kept as long as the test. */
final class PayEventsInMemory implements PayEvents {

  private final List<PayEvent> kept = new ArrayList<>();

  @Override
  public List<PayEvent> all() {
    return List.copyOf(kept);
  }

  @Override
  public List<PayEvent> add(UnaryOperator<List<PayEvent>> decision) {
    List<PayEvent> added = decision.apply(all());
    kept.addAll(added);
    return added;
  }
}

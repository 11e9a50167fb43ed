package fr.passerelle.vacation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The paid work that a request plans, as its file says under {@code planned}.
 *
 * @param tutoring null where none is planned
 * @param acts in the order of the file
 */
public record PlannedWork(@Nullable PlannedTutoring tutoring, List<PlannedAct> acts) {

  /** Nothing is planned. */
  public static final PlannedWork NONE = new PlannedWork(null, List.of());

  public PlannedWork {
    acts = List.copyOf(acts);
  }

  boolean has(Activity activity) {
    return acts.stream().anyMatch(act -> act.activity() == activity);
  }
}

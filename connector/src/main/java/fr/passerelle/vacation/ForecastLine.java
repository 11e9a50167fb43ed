package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one part of a course's planned work is expected to come to, by the operations that will pay
 * the real one. It is no line of a statement, so that nobody can validate or pay it.
 *
 * @param heads planned candidates or participants; null where they don't matter, or nobody has said
 * @param on the day at which the rules were taken
 * @param facts what is planned besides, as sentences
 * @param notes what a reader must know: hypotheses, ceilings
 * @param terms the parameters that took part, where they are not the forecast's own
 */
public record ForecastLine(
    Activity activity,
    PlannedPart part,
    @Nullable Integer heads,
    LocalDate on,
    Outcome outcome,
    List<Message> facts,
    List<Message> notes,
    List<Term> terms)
    implements Comparable<ForecastLine> {

  public ForecastLine {
    facts = List.copyOf(facts);
    notes = List.copyOf(notes);
    terms = List.copyOf(terms);
  }

  /** Always the same, as long as the work has not been done. */
  public LineState state() {
    return LineState.PREVISIONNEL;
  }

  /** The line of the budget that it belongs to. */
  public BudgetLine budgetLine() {
    return activity.line();
  }

  /** The part of the work, as a reader says it. */
  public Message says() {
    return part.says(activity);
  }

  /** What is computed; empty where nothing can be. */
  public Optional<BigDecimal> amount() {
    return outcome.match(
        computed -> Optional.of(computed.amount()),
        question -> Optional.empty(),
        refusal -> Optional.empty());
  }

  /** The steps of the calculation, in order; none where nothing could be computed. */
  public List<Operation> operations() {
    return outcome.match(
        Outcome.Computed::operations, Outcome.ToDecide::operations, refusal -> List.of());
  }

  /** By activity, then by part. */
  @Override
  public int compareTo(ForecastLine other) {
    int byActivity = activity.compareTo(other.activity);
    return byActivity == 0 ? part.compareTo(other.part) : byActivity;
  }
}

package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Does a line's operations again from its evidence, each from the result of the one before, and
 * compares every figure. Made for one line.
 */
final class LineProof implements Operation.Cases<Boolean> {

  private final PayLine line;
  private @Nullable Fraction vacations;
  private @Nullable Fraction amount;

  private LineProof(PayLine line) {
    this.line = line;
  }

  /** The first figure that does not follow; empty where all of them do. */
  static Optional<Message> flaw(PayLine line) {
    return line.outcome()
        .match(
            computed -> new LineProof(line).flaw(computed),
            question -> Optional.empty(),
            refusal -> Optional.empty());
  }

  private Optional<Message> flaw(Outcome.Computed computed) {
    for (Operation step : computed.operations()) {
      if (!step.match(this)) {
        return Optional.of(Message.of("vacation.proof.step", step.says()));
      }
    }
    Fraction result = Fraction.of(computed.amount());
    return result.equals(amount)
        ? Optional.empty()
        : Optional.of(Message.of("vacation.proof.result", Sayings.euros(computed.amount())));
  }

  @Override
  public Boolean counted(Operation.Counted step) {
    vacations = step.mode().vacations(step.heads(), step.headsPerVacation());
    return vacations.equals(step.vacations()) && isEvident(step.heads());
  }

  private boolean isEvident(int heads) {
    var count = line.evidence().payingCount();
    return count == null || count.match(people -> people == heads, why -> false);
  }

  @Override
  public Boolean limited(Operation.Limited step) {
    boolean beyond = step.vacations().compareTo(step.limit()) * (step.least() ? -1 : 1) > 0;
    boolean follows = step.vacations().equals(vacations);
    vacations = step.limit();
    return beyond && follows;
  }

  @Override
  public Boolean stepped(Operation.Stepped step) {
    return step.quantum().of(step.hours()).equals(step.counted());
  }

  @Override
  public Boolean timed(Operation.Timed step) {
    vacations = step.hours().times(Fraction.of(step.coefficient()));
    return vacations.equals(step.vacations());
  }

  @Override
  public Boolean decided(Operation.Decided step) {
    vacations = Fraction.of(step.vacations());
    return step.override() != null || step.bounds().allow(step.vacations());
  }

  @Override
  public Boolean priced(Operation.Priced step) {
    amount = step.vacations().times(Fraction.of(step.rate()));
    return step.vacations().equals(vacations) && amount.equals(step.amount());
  }

  @Override
  public Boolean rounded(Operation.Rounded step) {
    boolean follows = step.exact().equals(amount);
    return follows && becomes(step.rounding().round(step.exact()), step.amount());
  }

  @Override
  public Boolean shared(Operation.Shared step) {
    Fraction part = Fraction.of(step.total()).times(step.weight()).dividedBy(step.weightOfAll());
    boolean follows = Fraction.of(step.total()).equals(amount) && part.equals(step.exact());
    BigDecimal cut = part.rounded(step.total().scale(), RoundingMode.DOWN);
    BigDecimal left = step.amount().subtract(cut);
    amount = Fraction.of(step.amount());
    vacations = step.vacations();
    return follows && left.signum() >= 0 && left.compareTo(step.total().ulp()) <= 0;
  }

  @Override
  public Boolean capped(Operation.Capped step) {
    boolean follows = Fraction.of(step.before()).equals(amount);
    amount = Fraction.of(step.amount());
    return follows
        && step.amount().compareTo(step.before()) <= 0
        && step.amount().compareTo(step.limit()) <= 0;
  }

  @Override
  public Boolean notPaid(Operation.NotPaid step) {
    return Fraction.of(step.before()).equals(amount)
        && becomes(step.amount().subtract(step.amount()), step.amount());
  }

  @Override
  public Boolean corrected(Operation.Corrected step) {
    Fraction now = amount == null ? Fraction.ZERO : amount;
    return now.equals(Fraction.of(step.now()))
        && becomes(step.now().subtract(step.before()), step.amount());
  }

  private boolean becomes(BigDecimal expected, BigDecimal said) {
    amount = Fraction.of(said);
    return expected.compareTo(said) == 0;
  }
}

package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.util.Optional;

/** Looks up the parameters of sessions, each with its sentence. */
record SessionTerms(PayRules rules, HoursRule rule, TermBook book) {

  Optional<Integer> coAnimationFrom() {
    return book.take(
        rule.coAnimationFrom(),
        String::valueOf,
        heads -> Message.of("vacation.term.coAnimationFrom", heads));
  }

  Optional<CoefficientFor> coefficientFor() {
    return book.take(rule.coefficientFor(), "coefficientFor");
  }

  /** Empty where durations are exact. */
  Optional<Quantum> quantum() {
    Dated<Quantum> quantum = rule.quantum();
    return quantum == null
        ? Optional.empty()
        : book.take(
            quantum,
            q -> q.minutes() + " " + q.direction().code(),
            q ->
                Message.of(
                    "vacation.term.quantum",
                    q.minutes(),
                    Message.of("vacation.direction." + q.direction().code())));
  }

  Optional<BigDecimal> coefficient(String nature, CoefficientCell cell) {
    return book.take(
        cell.coefficient(),
        BigDecimal::toPlainString,
        vacations ->
            Message.of(
                "vacation.term.coefficient",
                nature,
                String.valueOf(cell.heads().min()),
                String.valueOf(cell.heads().max()),
                cell.trainers(),
                Sayings.number(Fraction.of(vacations))));
  }

  /** Empty where the rules name no rate for sessions. */
  Optional<BigDecimal> rate() {
    String rate = rule.rate();
    return rate == null ? Optional.empty() : TutoringTerms.takeRate(book, rules, rate);
  }

  Optional<Rounding> rounding() {
    return TutoringTerms.takeRounding(book, rules);
  }
}

package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of tutoring on one day. */
record TutoringTerms(
    BigDecimal rate,
    int headsPerVacation,
    PerHeadMode mode,
    CountDefinition count,
    Scope scope,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    Sharing sharing,
    LeftoverCent leftoverCent,
    Rounding rounding) {

  /** The key of the note that a line carries for each parameter that is to be confirmed. */
  static final String HYPOTHESIS = "vacation.note.hypothesis";

  /** The parameters that matter only where several people share. */
  private static final Set<String> OF_SHARING = Set.of("tutoring.sharing", "tutoring.leftoverCent");

  /**
   * What the rules say about tutoring on a day.
   *
   * @param found empty where something is missing
   * @param terms every parameter that is in force
   * @param missing why something is not
   */
  record Lookup(Optional<TutoringTerms> found, List<Term> terms, List<Message> missing) {

    /** What has to be confirmed, for a line that is shared or is not. */
    List<Message> hypotheses(boolean shared) {
      return terms.stream()
          .filter(Term::isHypothesis)
          .filter(term -> shared || !OF_SHARING.contains(term.field()))
          .map(term -> Message.of(HYPOTHESIS, term.says()))
          .toList();
    }
  }

  static Lookup on(LocalDate day, PayRules rules) {
    TermBook book = new TermBook(day);
    TutoringRule rule = rules.tutoring();
    Optional<BigDecimal> rate = takeRate(book, rules, rule.rate());
    Optional<Integer> heads =
        book.take(
            rule.headsPerVacation(),
            String::valueOf,
            n -> Message.of("vacation.term.headsPerVacation", n));
    Optional<PerHeadMode> mode = book.take(rule.mode(), "mode");
    Optional<CountDefinition> count =
        book.take(
            rule.count(),
            CountDefinition::code,
            definition -> Sayings.choice("count", definition.code()));
    Optional<Staff> staff = book.take(rule.staff(), "staff");
    Optional<Scope> scope = book.take(rule.scope(), "scope");
    Optional<BigDecimal> minimum = takeLimit(book, rule.minimum(), "minimum");
    Optional<BigDecimal> maximum = takeLimit(book, rule.maximum(), "maximum");
    Optional<Sharing> sharing = book.take(rule.sharing(), "sharing");
    Optional<LeftoverCent> cent = book.take(rule.leftoverCent(), "leftoverCent");
    Optional<Rounding> rounding = takeRounding(book, rules);
    Optional<TutoringTerms> found =
        staff
            .filter(excluded -> book.missing().isEmpty())
            .map(
                excluded ->
                    new TutoringTerms(
                        rate.orElseThrow(),
                        heads.orElseThrow(),
                        mode.orElseThrow(),
                        count.orElseThrow(),
                        scope.orElseThrow(),
                        minimum.orElse(null),
                        maximum.orElse(null),
                        sharing.orElseThrow(),
                        cent.orElseThrow(),
                        rounding.orElseThrow()));
    return new Lookup(found, book.terms(), book.missing());
  }

  private static Optional<BigDecimal> takeLimit(
      TermBook book, @Nullable Dated<BigDecimal> limit, String name) {
    return limit == null
        ? Optional.empty()
        : book.take(
            limit,
            BigDecimal::toPlainString,
            vacations ->
                Message.of("vacation.term." + name, Sayings.number(Fraction.of(vacations))));
  }

  static Optional<BigDecimal> takeRate(TermBook book, PayRules rules, String name) {
    return book.take(
        rules.rate(name),
        BigDecimal::toPlainString,
        euros -> Message.of("vacation.term.rate", name, Sayings.euros(euros)));
  }

  static Optional<Rounding> takeRounding(TermBook book, PayRules rules) {
    return book.take(
        rules.rounding(),
        rounding -> rounding.places() + " " + rounding.mode(),
        rounding ->
            Message.of(
                "vacation.term.rounding",
                rounding.places(),
                Message.of("vacation.rounding." + rounding.mode())));
  }
}

package fr.passerelle.vacation;

import fr.passerelle.moodle.UserId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What an act gives to each who did it.
 *
 * @param outcomes by person; never empty
 * @param terms the parameters that took part
 */
record ActPay(SortedMap<UserId, Outcome> outcomes, List<Term> terms) {

  /** The same to everybody. */
  static ActPay each(Map<UserId, Fraction> people, Outcome outcome, List<Term> terms) {
    return each(people, person -> outcome, terms);
  }

  static ActPay each(
      Map<UserId, Fraction> people, Function<UserId, Outcome> outcome, List<Term> terms) {
    SortedMap<UserId, Outcome> outcomes = new TreeMap<>();
    people.keySet().forEach(person -> outcomes.put(person, outcome.apply(person)));
    return new ActPay(outcomes, terms);
  }

  /** A whole that one person gets, or several share. */
  static ActPay shared(
      SortedMap<UserId, Fraction> people, Outcome.Computed whole, TermBook book, Cents cents) {
    if (people.size() == 1) {
      return each(people, whole, book.terms());
    }
    return cents
        .rule(book)
        .map(
            rule -> {
              SortedMap<UserId, Outcome.Computed> shares =
                  new SharedPay(whole, people, rule).outcomes();
              return each(people, shares::get, book.terms());
            })
        .orElseGet(() -> each(people, cents.refusal(book), book.terms()));
  }
}

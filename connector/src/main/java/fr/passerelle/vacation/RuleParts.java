package fr.passerelle.vacation;

import java.util.List;
import java.util.Optional;

/**
 * What the readers of single rules have in common.
 *
 * @param rateNames the rates that a rule may name
 */
record RuleParts(Findings findings, Scalars scalars, DatedReader dated, List<String> rateNames) {

  /** The name of the rate that a rule pays at. */
  Optional<String> rate(StrictMapping rule) {
    String[] names = rateNames.toArray(String[]::new);
    return rule.need("rate").flatMap(n -> scalars.word(rule.path("rate"), n, names, name -> name));
  }

  /** A value over time that the rule must have. */
  <T> Optional<Dated<T>> series(StrictMapping rule, String key, ValueReader<T> values) {
    return rule.need(key).flatMap(node -> dated.read(rule.path(key), node, values));
  }
}

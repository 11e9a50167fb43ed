package fr.passerelle.vacation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * What the readers of single rules have in common.
 *
 * @param rateNames the rates that a rule may name
 */
record RuleParts(Findings findings, DatedReader dated, List<String> rateNames) {

  /** The name of the rate that a rule pays at. */
  Optional<String> rate(StrictMapping rule) {
    return rule.need("rate", Kind.nameOf(rateNames));
  }

  /** A value over time that the rule must have. */
  <T> Optional<Dated<T>> series(StrictMapping rule, String key, ValueReader<T> values) {
    return rule.need(key).flatMap(node -> dated.read(rule.path(key), node, values));
  }

  /** A value over time that the rule may have. */
  <T> Optional<Dated<T>> seriesIfAny(StrictMapping rule, String key, ValueReader<T> values) {
    return rule.find(key).flatMap(node -> dated.read(rule.path(key), node, values));
  }

  /** The words of a list; an empty list where something else stands there, which is noted. */
  <T> List<T> words(StrictMapping rule, String key, YamlNode node, Kind<T> kind) {
    List<T> words = new ArrayList<>();
    Scalars scalars = new Scalars(findings);
    items(rule.path(key), node)
        .forEach(item -> kind.read(scalars, rule.path(key), item).ifPresent(words::add));
    return words;
  }

  /** The items of a list; none where something else stands there, which is noted. */
  List<YamlNode> items(String path, YamlNode node) {
    if (node instanceof YamlNode.Items list && !list.items().isEmpty()) {
      return list.items();
    }
    findings.error(node.at(), path, "", "notList");
    return List.of();
  }

  /** What stands under names that the file’s author chooses, by name; twice-named ones once. */
  <T> SortedMap<String, T> named(
      String path, YamlNode node, BiFunction<String, YamlNode, Optional<T>> reader) {
    SortedMap<String, T> named = new TreeMap<>();
    StrictMapping.ofNames(findings, path, node).stream()
        .flatMap(names -> names.entries().stream())
        .forEach(
            entry ->
                reader
                    .apply(path + "." + entry.key(), entry.value())
                    .ifPresent(value -> named.put(entry.key(), value)));
    return named;
  }
}

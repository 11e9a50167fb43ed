package fr.passerelle.vacation;

import java.util.List;
import java.util.Optional;

/** Reads how design and update are paid. */
record BoundedReader(RuleParts parts) {

  private static final List<String> KEYS = List.of("rate", "bounds");

  Optional<BoundedRule> read(String path, YamlNode node) {
    return StrictMapping.at(parts.findings(), path, node, KEYS).flatMap(this::read);
  }

  private Optional<BoundedRule> read(StrictMapping rule) {
    Optional<String> rate = parts.rate(rule);
    Optional<Dated<Bounds>> bounds =
        parts.series(rule, "bounds", new BoundsReader(parts.findings(), parts.scalars()));
    return rate.flatMap(name -> bounds.map(b -> new BoundedRule(name, b)));
  }
}

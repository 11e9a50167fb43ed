package fr.passerelle.vacation;

import java.util.Optional;

/** Reads how design and update are paid. */
record BoundedReader(RuleParts parts) {

  private static final ValueReader<Bounds> BOUNDS = new BoundsReader();

  static final Shape.Keys SHAPE =
      Shape.keys(
          Key.must("rate", Kind.TEXT),
          Key.must("bounds", BOUNDS.shape()),
          Key.may("leftoverCent", TutoringReader.CENT.shape()));

  Optional<BoundedRule> read(String path, YamlNode node) {
    return StrictMapping.at(parts.findings(), path, node, SHAPE).flatMap(this::read);
  }

  private Optional<BoundedRule> read(StrictMapping rule) {
    Optional<String> rate = parts.rate(rule);
    Optional<Dated<Bounds>> bounds = parts.series(rule, "bounds", BOUNDS);
    Dated<LeftoverCent> cent =
        parts.seriesIfAny(rule, "leftoverCent", TutoringReader.CENT).orElse(null);
    return rate.flatMap(name -> bounds.map(b -> new BoundedRule(name, b, cent)));
  }
}

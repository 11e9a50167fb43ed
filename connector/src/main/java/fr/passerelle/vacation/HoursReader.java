package fr.passerelle.vacation;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Reads how sessions are paid. */
record HoursReader(RuleParts parts) {

  private static final ValueReader<Integer> THRESHOLD =
      ValueReader.of(Kind.whole(0, HeadBandReader.MOST), "participants");
  private static final ValueReader<CoefficientFor> FOR =
      ValueReader.of(Kind.words(CoefficientFor.values()));
  private static final ValueReader<Quantum> QUANTUM = new QuantumReader();

  static final Shape.Keys SHAPE =
      Shape.keys(
          Key.may("rate", Kind.TEXT),
          Key.must("coAnimationFrom", THRESHOLD.shape()),
          Key.must("coefficientFor", FOR.shape()),
          Key.may("quantum", QUANTUM.shape()),
          Key.may("leftoverCent", TutoringReader.CENT.shape()),
          Key.must("domain", HeadBandReader.SHAPE),
          Key.must("table", new Shape.Names(TableReader.SHAPE)));

  Optional<HoursRule> read(String path, YamlNode node) {
    return StrictMapping.at(parts.findings(), path, node, SHAPE).flatMap(rule -> read(path, rule));
  }

  private Optional<HoursRule> read(String path, StrictMapping rule) {
    String rate = rule.find("rate", Kind.nameOf(parts.rateNames())).orElse(null);
    Optional<Dated<Integer>> threshold = parts.series(rule, "coAnimationFrom", THRESHOLD);
    Optional<Dated<CoefficientFor>> whom = parts.series(rule, "coefficientFor", FOR);
    Dated<Quantum> quantum = parts.seriesIfAny(rule, "quantum", QUANTUM).orElse(null);
    Dated<LeftoverCent> cent =
        parts.seriesIfAny(rule, "leftoverCent", TutoringReader.CENT).orElse(null);
    Optional<SortedMap<String, List<CoefficientCell>>> table =
        domain(rule).flatMap(domain -> table(rule, domain));
    return threshold.flatMap(
        from ->
            whom.flatMap(
                w -> table.map(t -> new HoursRule(path, rate, from, w, quantum, cent, t))));
  }

  private Optional<HeadBand> domain(StrictMapping rule) {
    return rule.need("domain")
        .flatMap(n -> HeadBandReader.read(parts.findings(), rule.path("domain"), n));
  }

  private Optional<SortedMap<String, List<CoefficientCell>>> table(
      StrictMapping rule, HeadBand domain) {
    TableReader reader = new TableReader(parts, domain);
    return rule.need("table").map(n -> parts.named(rule.path("table"), n, reader::read));
  }
}

package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Reads the parts of a rules file, each wholly, and puts them together if nothing is wrong. */
final class RulesReader {

  private static final String FORMAT = "1";
  private static final ValueReader<BigDecimal> RATE = new RateReader();
  private static final ValueReader<Rounding> ROUNDING = new RoundingReader();
  private static final ValueReader<String> REASON = ValueReader.of(Kind.TEXT);

  /** The whole file. */
  static final Shape.Keys SHAPE =
      Shape.keys(
          Key.must("formatVersion", Kind.one("const", 1)),
          Key.must("title", Kind.TEXT),
          Key.may("references", SourcesReader.SHAPE),
          Key.must("schoolYearStart", Kind.DAY_OF_YEAR),
          Key.must("rates", new Shape.Names(RATE.shape())),
          Key.must("tutoring", TutoringReader.SHAPE),
          Key.may("design", BoundedReader.SHAPE),
          Key.may("update", BoundedReader.SHAPE),
          Key.may("virtualClasses", HoursReader.SHAPE),
          Key.may("faceToFace", HoursReader.SHAPE),
          Key.may("rounding", ROUNDING.shape()),
          Key.may("nonPayable", new Shape.Names(REASON.shape())),
          Key.may("ceilings", LimitReader.CEILINGS),
          Key.may("legalBands", LimitReader.BANDS));

  private final Findings findings;
  private final StrictMapping top;
  private final RuleParts parts;

  RulesReader(Findings findings, StrictMapping top) {
    this.findings = findings;
    this.top = top;
    this.parts =
        new RuleParts(
            findings,
            new DatedReader(findings, sources()),
            top.find("rates").map(StrictMapping::names).orElseGet(List::of));
  }

  /** Starts at the root of a file; empty, with the reason noted, where it holds no keys. */
  static Optional<RulesReader> at(Findings findings, YamlNode root) {
    return StrictMapping.at(findings, "", root, SHAPE).map(top -> new RulesReader(findings, top));
  }

  private NavigableMap<String, RuleSource> sources() {
    SourcesReader reader = new SourcesReader(findings);
    return top.find("references")
        .map(node -> reader.read("references", node))
        .orElseGet(TreeMap::new);
  }

  /** The rules; empty, with the reasons among the findings, where they can't be used. */
  Optional<PayRules> read(String file, RulesVersion version) {
    top.need("formatVersion", Kind.TEXT).ifPresent(this::checkFormat);
    Optional<String> title = top.need("title", Kind.TEXT);
    Optional<MonthDay> start = top.need("schoolYearStart", Kind.DAY_OF_YEAR);
    SortedMap<String, Dated<BigDecimal>> rates =
        top.need("rates").map(node -> series("rates", node, RATE)).orElseGet(TreeMap::new);
    Optional<TutoringRule> tutoring = top.need("tutoring").flatMap(new TutoringReader(parts)::read);
    BoundedReader bounded = new BoundedReader(parts);
    Optional<BoundedRule> design = block("design", bounded::read);
    Optional<BoundedRule> update = block("update", bounded::read);
    HoursReader hours = new HoursReader(parts);
    Optional<HoursRule> virtualClasses = block("virtualClasses", hours::read);
    Optional<HoursRule> faceToFace = block("faceToFace", hours::read);
    Dated<Rounding> rounding =
        block("rounding", (path, node) -> parts.dated().read(path, node, ROUNDING))
            .orElseGet(() -> Dated.byDefault("rounding", Rounding.DEFAULT));
    SortedMap<String, Dated<String>> nonPayable =
        block("nonPayable", (path, node) -> Optional.of(series(path, node, REASON)))
            .orElseGet(TreeMap::new);
    LimitReader limits = new LimitReader(parts);
    SortedMap<String, Ceiling> ceilings = named("ceilings", limits::ceiling);
    SortedMap<String, LegalBand> bands = named("legalBands", limits::band);
    if (!findings.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PayRules(
            new RulesIdentity(file, title.orElseThrow(), version),
            start.orElseThrow(),
            rates,
            tutoring.orElseThrow(),
            design.orElse(null),
            update.orElse(null),
            virtualClasses.orElse(null),
            faceToFace.orElse(null),
            rounding,
            nonPayable,
            ceilings,
            bands));
  }

  private void checkFormat(String version) {
    if (!version.equals(FORMAT)) {
      Place at = top.find("formatVersion").map(YamlNode::at).orElse(Place.START);
      findings.error(at, "formatVersion", version, "unknownFormat");
    }
  }

  private <T> Optional<T> block(String key, BiFunction<String, YamlNode, Optional<T>> reader) {
    return top.find(key).flatMap(node -> reader.apply(key, node));
  }

  private <T> SortedMap<String, T> named(
      String key, BiFunction<String, YamlNode, Optional<T>> reader) {
    return top.find(key).map(node -> parts.named(key, node, reader)).orElseGet(TreeMap::new);
  }

  private <T> SortedMap<String, Dated<T>> series(
      String path, YamlNode node, ValueReader<T> values) {
    return parts.named(path, node, (name, item) -> parts.dated().read(name, item, values));
  }
}

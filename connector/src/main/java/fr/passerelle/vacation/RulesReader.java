package fr.passerelle.vacation;

import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the parts of a rules file, each wholly, and puts them together if nothing is wrong. */
final class RulesReader {

  private static final String FORMAT = "1";
  private static final List<String> KEYS =
      List.of(
          "formatVersion",
          "title",
          "references",
          "schoolYearStart",
          "rates",
          "tutoring",
          "design",
          "update",
          "rounding");

  private final Findings findings;
  private final Scalars scalars;
  private final StrictMapping top;
  private final RuleParts parts;

  RulesReader(Findings findings, StrictMapping top) {
    this.findings = findings;
    this.scalars = new Scalars(findings);
    this.top = top;
    this.parts =
        new RuleParts(
            findings,
            scalars,
            new DatedReader(findings, scalars, sources()),
            top.find("rates").map(StrictMapping::names).orElseGet(List::of));
  }

  /** Starts at the root of a file; empty, with the reason noted, where it holds no keys. */
  static Optional<RulesReader> at(Findings findings, YamlNode root) {
    return StrictMapping.at(findings, "", root, KEYS).map(top -> new RulesReader(findings, top));
  }

  private NavigableMap<String, RuleSource> sources() {
    SourcesReader reader = new SourcesReader(findings, scalars);
    return top.find("references")
        .map(node -> reader.read("references", node))
        .orElseGet(TreeMap::new);
  }

  /** The rules; empty, with the reasons among the findings, where they can't be used. */
  Optional<PayRules> read(String file, RulesVersion version) {
    top.need("formatVersion").ifPresent(this::checkFormat);
    Optional<String> title = top.need("title").flatMap(node -> scalars.text("title", node));
    Optional<MonthDay> start =
        top.need("schoolYearStart").flatMap(node -> scalars.dayOfYear("schoolYearStart", node));
    SortedMap<String, Dated<BigDecimal>> rates = new TreeMap<>();
    top.need("rates").ifPresent(node -> readRates(node, rates));
    Optional<TutoringRule> tutoring = top.need("tutoring").flatMap(new TutoringReader(parts)::read);
    Optional<BoundedRule> design = bounded("design");
    Optional<BoundedRule> update = bounded("update");
    Dated<Rounding> rounding = rounding();
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
            rounding));
  }

  private void checkFormat(YamlNode node) {
    scalars
        .text("formatVersion", node)
        .filter(version -> !version.equals(FORMAT))
        .ifPresent(version -> findings.error(node.at(), "formatVersion", version, "unknownFormat"));
  }

  private void readRates(YamlNode node, SortedMap<String, Dated<BigDecimal>> rates) {
    RateReader reader = new RateReader(scalars);
    StrictMapping.ofNames(findings, "rates", node).stream()
        .flatMap(names -> names.entries().stream())
        .forEach(
            entry ->
                parts
                    .dated()
                    .read("rates." + entry.key(), entry.value(), reader)
                    .ifPresent(rate -> rates.put(entry.key(), rate)));
  }

  private Optional<BoundedRule> bounded(String key) {
    return top.find(key).flatMap(node -> new BoundedReader(parts).read(key, node));
  }

  private Dated<Rounding> rounding() {
    return top.find("rounding")
        .flatMap(node -> parts.dated().read("rounding", node, new RoundingReader(scalars)))
        .orElseGet(() -> Dated.byDefault("rounding", Rounding.DEFAULT));
  }
}

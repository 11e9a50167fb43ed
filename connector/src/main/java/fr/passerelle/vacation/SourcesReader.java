package fr.passerelle.vacation;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the documents that a rules file refers to, each under a short name. */
record SourcesReader(Findings findings) {

  private static final Shape.Keys SOURCE =
      Shape.keys(
          Key.must("title", Kind.TEXT), Key.may("link", Kind.LINK), Key.may("seen", Kind.DAY));

  static final Shape SHAPE = new Shape.Names(SOURCE);

  NavigableMap<String, RuleSource> read(String path, YamlNode node) {
    NavigableMap<String, RuleSource> sources = new TreeMap<>();
    StrictMapping.ofNames(findings, path, node).stream()
        .flatMap(names -> names.entries().stream())
        .forEach(
            entry ->
                StrictMapping.at(findings, path + "." + entry.key(), entry.value(), SOURCE)
                    .flatMap(SourcesReader::source)
                    .ifPresent(source -> sources.putIfAbsent(entry.key(), source)));
    return sources;
  }

  private static Optional<RuleSource> source(StrictMapping fields) {
    Optional<String> title = fields.need("title", Kind.TEXT);
    Optional<String> link = fields.find("link", Kind.LINK);
    Optional<LocalDate> seen = fields.find("seen", Kind.DAY);
    return title.map(text -> new RuleSource(text, link.orElse(null), seen.orElse(null)));
  }
}

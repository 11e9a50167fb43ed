package fr.passerelle.vacation;

import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the documents that a rules file refers to, each under a short name. */
final class SourcesReader {

  private static final List<String> KEYS = List.of("title", "link", "seen");

  private final Findings findings;
  private final Scalars scalars;

  SourcesReader(Findings findings, Scalars scalars) {
    this.findings = findings;
    this.scalars = scalars;
  }

  NavigableMap<String, RuleSource> read(String path, YamlNode node) {
    NavigableMap<String, RuleSource> sources = new TreeMap<>();
    StrictMapping.ofNames(findings, path, node).stream()
        .flatMap(names -> names.entries().stream())
        .forEach(
            entry ->
                source(path + "." + entry.key(), entry.value())
                    .ifPresent(source -> sources.putIfAbsent(entry.key(), source)));
    return sources;
  }

  private Optional<RuleSource> source(String path, YamlNode node) {
    return StrictMapping.at(findings, path, node, KEYS).flatMap(this::source);
  }

  private Optional<RuleSource> source(StrictMapping fields) {
    Optional<String> title =
        fields.need("title").flatMap(n -> scalars.text(fields.path("title"), n));
    Optional<String> link = fields.find("link").flatMap(n -> scalars.link(fields.path("link"), n));
    Optional<LocalDate> seen =
        fields.find("seen").flatMap(n -> scalars.day(fields.path("seen"), n));
    return title.map(text -> new RuleSource(text, link.orElse(null), seen.orElse(null)));
  }
}

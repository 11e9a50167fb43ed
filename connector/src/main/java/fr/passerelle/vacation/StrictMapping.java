package fr.passerelle.vacation;

import java.util.List;
import java.util.Optional;

/**
 * A mapping of a rules file in which every key must be known and stand once.
 *
 * <p>What is unknown or repeated is noted when this is made, so that nothing is ignored in silence.
 */
final class StrictMapping {

  private final Findings findings;
  private final String path;
  private final YamlNode.Mapping mapping;

  /**
   * Checks the keys of a mapping.
   *
   * @param path where the mapping stands, empty for the file itself
   * @param known the keys that may be there
   */
  StrictMapping(Findings findings, String path, YamlNode.Mapping mapping, List<String> known) {
    this.findings = findings;
    this.path = path;
    this.mapping = mapping;
    mapping.entries().forEach(entry -> check(entry, known));
  }

  /** The mapping at a node; empty, and noted, where something else stands there. */
  static Optional<StrictMapping> at(
      Findings findings, String path, YamlNode node, List<String> known) {
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(new StrictMapping(findings, path, mapping, known));
    }
    findings.error(node.at(), path, "", "notMapping", path);
    return Optional.empty();
  }

  /** The mapping at a node, whose keys are names that the file's author chooses. */
  static Optional<StrictMapping> ofNames(Findings findings, String path, YamlNode node) {
    return at(findings, path, node, names(node));
  }

  /** The keys of a mapping; none where something else stands there. */
  static List<String> names(YamlNode node) {
    return node instanceof YamlNode.Mapping mapping
        ? mapping.entries().stream().map(YamlNode.Entry::key).distinct().toList()
        : List.of();
  }

  private void check(YamlNode.Entry entry, List<String> known) {
    if (!known.contains(entry.key())) {
      findings.error(
          entry.at(),
          path(entry.key()),
          "",
          "unknownKey",
          entry.key(),
          Nearest.question(entry.key(), known),
          Nearest.list(known));
    } else if (find(entry.key()).filter(first -> first != entry.value()).isPresent()) {
      findings.error(entry.at(), path(entry.key()), "", "repeatedKey", entry.key());
    }
  }

  String path(String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  Place at() {
    return mapping.at();
  }

  List<YamlNode.Entry> entries() {
    return mapping.entries();
  }

  boolean has(String key) {
    return find(key).isPresent();
  }

  /** What belongs to a key, the first time that it stands there. */
  Optional<YamlNode> find(String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(YamlNode.Entry::value)
        .findFirst();
  }

  /** What belongs to a key that must be there; its absence is noted. */
  Optional<YamlNode> need(String key) {
    Optional<YamlNode> found = find(key);
    if (found.isEmpty()) {
      findings.error(at(), path(key), "", "missingKey", path(key));
    }
    return found;
  }
}

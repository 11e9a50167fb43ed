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
  private final Shape.Keys keys;
  private final Scalars scalars;

  /**
   * Checks the keys of a mapping.
   *
   * @param path where the mapping stands, empty for the file itself
   * @param keys those that may be there
   */
  StrictMapping(Findings findings, String path, YamlNode.Mapping mapping, Shape.Keys keys) {
    this.findings = findings;
    this.path = path;
    this.mapping = mapping;
    this.keys = keys;
    this.scalars = new Scalars(findings);
    mapping.entries().forEach(entry -> check(entry, keys.names()));
  }

  /** The mapping at a node; empty, and noted, where something else stands there. */
  static Optional<StrictMapping> at(
      Findings findings, String path, YamlNode node, Shape.Keys keys) {
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(new StrictMapping(findings, path, mapping, keys));
    }
    findings.error(node.at(), path, "", "notMapping", path);
    return Optional.empty();
  }

  /** The mapping at a node, whose keys are names that the file's author chooses. */
  static Optional<StrictMapping> ofNames(Findings findings, String path, YamlNode node) {
    List<Key> keys = names(node).stream().map(name -> Key.may(name, Kind.TEXT)).toList();
    return at(findings, path, node, new Shape.Keys(keys));
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
          findings.unknownKey(entry.key(), known),
          Nearest.list(known));
    } else if (valueOf(entry.key()).filter(first -> first != entry.value()).isPresent()) {
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
    return valueOf(key).isPresent();
  }

  /** Notes an error about what belongs to a key of this mapping. */
  void error(String key, String value, String why, Object... arguments) {
    findings.error(at(), path(key), value, why, arguments);
  }

  /**
   * What belongs to a key, the first time that it stands there.
   *
   * @throws IllegalArgumentException if the mapping’s shape has no such key
   */
  Optional<YamlNode> find(String key) {
    return valueOf(described(key).name());
  }

  /** The value of a key that may be there. */
  <T> Optional<T> find(String key, Kind<T> kind) {
    return find(key).flatMap(node -> kind.read(scalars, path(key), node));
  }

  /**
   * What belongs to a key that must be there; its absence is noted.
   *
   * @throws IllegalArgumentException if the mapping’s shape does not say that it must
   */
  Optional<YamlNode> need(String key) {
    if (!described(key).mandatory()) {
      throw new IllegalArgumentException(path(key) + " is not mandatory");
    }
    Optional<YamlNode> found = valueOf(key);
    if (found.isEmpty()) {
      error(key, "", "missingKey", path(key));
    }
    return found;
  }

  /** The value of a key that must be there. */
  <T> Optional<T> need(String key, Kind<T> kind) {
    return need(key).flatMap(node -> kind.read(scalars, path(key), node));
  }

  private Key described(String name) {
    return keys.keys().stream()
        .filter(key -> key.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no key of " + path + ": " + name));
  }

  private Optional<YamlNode> valueOf(String key) {
    return mapping.entries().stream()
        .filter(entry -> entry.key().equals(key))
        .map(YamlNode.Entry::value)
        .findFirst();
  }
}

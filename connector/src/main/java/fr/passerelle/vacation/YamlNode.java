package fr.passerelle.vacation;

import java.util.List;

/** A piece of a YAML file that knows where it stands, its values still as they were written. */
sealed interface YamlNode {

  Place at();

  /** A value; empty where nothing follows the key. */
  record Scalar(Place at, String text) implements YamlNode {}

  /** A list. */
  record Items(Place at, List<YamlNode> items) implements YamlNode {}

  /** Keys with what belongs to them, in the order of the file, repeated keys included. */
  record Mapping(Place at, List<Entry> entries) implements YamlNode {}

  /** One key of a mapping. */
  record Entry(Place at, String key, YamlNode value) {}
}

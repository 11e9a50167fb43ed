package fr.passerelle.opening;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a YAML or JSON file that knows its line, from 1. */
sealed interface Node {

  int line();

  /** The text of a scalar, which is empty for null; null for anything else. */
  default @Nullable String text() {
    return null;
  }

  /** The items of a list, none for null; null for anything else. */
  default @Nullable List<Node> items() {
    return null;
  }

  /** The entries of a mapping, none for null; null for anything else. */
  default @Nullable List<Entry> entries() {
    return null;
  }

  /** A key and its value. */
  record Entry(int line, String key, Node value) {}

  /** Text, a number, yes or no: all as written. */
  record Scalar(int line, String text) implements Node {}

  /** Nothing: an empty text, list or mapping, whichever was expected. */
  record Nothing(int line) implements Node {

    @Override
    public String text() {
      return "";
    }

    @Override
    public List<Node> items() {
      return List.of();
    }

    @Override
    public List<Entry> entries() {
      return List.of();
    }
  }

  /** A list. */
  record Sequence(int line, List<Node> items) implements Node {

    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Keys and values in the file's order; a key may come twice. */
  record Mapping(int line, List<Entry> entries) implements Node {

    public Mapping {
      entries = List.copyOf(entries);
    }
  }
}

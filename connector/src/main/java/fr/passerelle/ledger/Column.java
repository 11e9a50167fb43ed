package fr.passerelle.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One column of a table as it is exported. What is deflated is exported as the text that it is. */
record Column(String name, Kind kind) {

  enum Kind {
    TEXT,
    NUMBER,
    BYTES,
    DEFLATED
  }

  /** A name, with the mark of its kind: see {@link Table}. */
  static Column of(String marked) {
    String name = marked.substring(0, marked.length() - 1);
    return switch (marked.charAt(marked.length() - 1)) {
      case '#' -> new Column(name, Kind.NUMBER);
      case '*' -> new Column(name, Kind.BYTES);
      case '~' -> new Column(name, Kind.DEFLATED);
      default -> new Column(marked, Kind.TEXT);
    };
  }

  /** Puts a row's value into a line; nothing where there is none. */
  void put(ResultSet row, ObjectNode line) throws SQLException {
    switch (kind) {
      case TEXT -> {
        String text = row.getString(name);
        if (text != null) {
          line.put(name, text);
        }
      }
      case NUMBER -> {
        long number = row.getLong(name);
        if (!row.wasNull()) {
          line.put(name, number);
        }
      }
      case BYTES, DEFLATED -> {
        byte[] bytes = row.getBytes(name);
        if (bytes != null) {
          line.put(name, kind == Kind.BYTES ? base64(bytes) : Deflated.inflate(bytes));
        }
      }
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  /**
   * A line's value as the database takes it.
   *
   * @throws IllegalArgumentException if it is of another kind
   */
  @Nullable Object value(ObjectNode line) {
    JsonNode value = line.get(name);
    if (value == null) {
      return null;
    }
    if (value.isIntegralNumber() != (kind == Kind.NUMBER) || !value.isValueNode()) {
      throw new IllegalArgumentException(name + " is of another kind");
    }
    return switch (kind) {
      case TEXT -> value.stringValue();
      case NUMBER -> value.longValue();
      case BYTES -> Base64.getDecoder().decode(value.stringValue());
      case DEFLATED -> Deflated.deflate(value.stringValue());
    };
  }

  /** The type of its values, which a missing one has too. */
  Class<?> type() {
    return switch (kind) {
      case TEXT -> String.class;
      case NUMBER -> Long.class;
      case BYTES, DEFLATED -> byte[].class;
    };
  }
}

package fr.passerelle.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** The shapes that Moodle's JSON has: a list, an object, nothing. Unknown fields are ignored. */
final class Wire {

  /** Moodle speaks UTF-8; to guess would make a broken connection of what is no JSON at all. */
  static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().disable(TokenStreamFactory.Feature.CHARSET_DETECTION).build())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Wire() {}

  /** A list, turned into values one element at a time. */
  static <W, T> ReplyReader<List<T>> listOf(Class<W> wire, Function<W, T> toValue) {
    ObjectReader element = JSON.readerFor(wire);
    return reply -> {
      require(reply, JsonToken.START_ARRAY);
      List<T> values = new ArrayList<>();
      while (reply.nextToken() != JsonToken.END_ARRAY) {
        require(reply, JsonToken.START_OBJECT);
        values.add(toValue.apply(element.readValue(reply)));
      }
      return values;
    };
  }

  static <W, T> ReplyReader<T> object(Class<W> wire, Function<W, T> toValue) {
    ObjectReader object = JSON.readerFor(wire);
    return reply -> {
      if (!reply.hasToken(JsonToken.END_OBJECT)) {
        require(reply, JsonToken.PROPERTY_NAME);
      }
      return toValue.apply(object.readValue(reply));
    };
  }

  /** A text that holds a value in a form of its own. */
  static <T> ReplyReader<T> text(Function<String, T> toValue) {
    return reply -> {
      require(reply, JsonToken.VALUE_STRING);
      return toValue.apply(reply.getString());
    };
  }

  /** What a function without a value answers: {@code null}, and nothing else. */
  static ReplyReader<Boolean> nothing() {
    return reply -> {
      require(reply, JsonToken.VALUE_NULL);
      return true;
    };
  }

  /**
   * What Moodle always says.
   *
   * @throws IllegalArgumentException if it is absent
   */
  static <T> T required(@Nullable T value, String field) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is absent");
    }
    return value;
  }

  private static void require(JsonParser reply, JsonToken token) {
    if (!reply.hasToken(token)) {
      throw new StreamReadException(reply, "expected " + token);
    }
  }
}

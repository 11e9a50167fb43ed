package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A kind of single value: how it is read, and how the published schema describes it.
 *
 * @param shape what the schema says
 * @param reading notes what is not exactly right, and gives no value then
 */
record Kind<T>(Shape.One shape, Reading<T> reading) {

  /** Reads one value. */
  interface Reading<T> {
    Optional<T> read(Scalars scalars, String field, YamlNode node);
  }

  static final Kind<String> TEXT = new Kind<>(one("type", "string", "minLength", 1), Scalars::text);

  /** A day, {@code 2023-09-01}. */
  static final Kind<LocalDate> DAY = new Kind<>(pattern("\\d{4}-\\d{2}-\\d{2}"), Scalars::day);

  /** A day of any year, {@code 09-01}. */
  static final Kind<MonthDay> DAY_OF_YEAR =
      new Kind<>(pattern("(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])"), Scalars::dayOfYear);

  /** An address on the web. */
  static final Kind<String> LINK = new Kind<>(pattern("https?://\\S+"), Scalars::link);

  /** More than 0, with at most four decimals. */
  static final Kind<BigDecimal> DECIMAL =
      new Kind<>(one("type", "number", "exclusiveMinimum", 0), Scalars::money);

  /** The word of a count. */
  static final Kind<CountDefinition> COUNT =
      words(List.of(CountDefinition.values()), CountDefinition::code);

  Optional<T> read(Scalars scalars, String field, YamlNode node) {
    return reading.read(scalars, field, node);
  }

  /** A whole number within bounds, both included. */
  static Kind<Integer> whole(int min, int max) {
    return new Kind<>(
        one("type", "integer", "minimum", min, "maximum", max),
        (scalars, field, node) -> scalars.whole(field, node, min, max));
  }

  static <T extends Word> Kind<T> words(T[] words) {
    return words(Arrays.asList(words), Word::code);
  }

  static <T> Kind<T> words(List<T> values, Function<T, String> code) {
    return new Kind<>(
        one("enum", values.stream().map(code).toList()),
        (scalars, field, node) -> scalars.word(field, node, values, code));
  }

  /** The one word that may stand there. */
  static Kind<String> constant(String word) {
    return words(List.of(word), it -> it);
  }

  /** A name that the same file gives to something: known to the reader, any text to the schema. */
  static Kind<String> nameOf(List<String> known) {
    return new Kind<>(
        TEXT.shape(), (scalars, field, node) -> scalars.word(field, node, known, it -> it));
  }

  static Shape.One one(Object... keywords) {
    Map<String, Object> schema = new TreeMap<>();
    for (int i = 0; i < keywords.length; i += 2) {
      schema.put(keywords[i].toString(), keywords[i + 1]);
    }
    return new Shape.One(schema);
  }

  private static Shape.One pattern(String pattern) {
    return one("type", "string", "pattern", "^" + pattern + "$");
  }
}

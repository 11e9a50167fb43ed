package fr.passerelle.sandbox.wire;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that Moodle says, not yet in a language: a key of {@code moodle_en.properties} and what
 * goes into its blanks, strings or sentences.
 *
 * @param detail what debugging adds; null for nothing
 */
public record Sentence(String key, List<Object> arguments, @Nullable Detail detail) {

  public Sentence {
    arguments = List.copyOf(arguments);
  }

  public static Sentence of(String key, Object... arguments) {
    return new Sentence(key, Arrays.asList(arguments), null);
  }

  /** The sentence with what debugging adds to it. */
  public Sentence with(Detail added) {
    return new Sentence(key, arguments, added);
  }
}

package fr.passerelle.sandbox.wire;

import java.util.Arrays;
import java.util.List;

/**
 * Something that Moodle says, not yet in a language: a key of {@code moodle_en.properties} and what
 * goes into its blanks, strings or sentences.
 */
public record Sentence(String key, List<Object> arguments) {

  public Sentence {
    arguments = List.copyOf(arguments);
  }

  public static Sentence of(String key, Object... arguments) {
    return new Sentence(key, Arrays.asList(arguments));
  }
}

package fr.passerelle.sandbox.wire;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Moodle's own sentences in one language. They are part of the protocol, word for word, ASCII
 * apostrophes included, and so no {@link java.text.MessageFormat}.
 */
public final class Texts {

  private static final Texts ENGLISH = new Texts("en");
  private static final Texts FRENCH = new Texts("fr");

  private final Properties sentences = new Properties();

  private Texts(String language) {
    try (Reader in = open("/fr/passerelle/sandbox/moodle_" + language + ".properties")) {
      sentences.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The sentences of a language.
   *
   * @param language {@code fr} or {@code en}; a site has no other language installed
   */
  public static Texts in(String language) {
    return language.equals("fr") ? FRENCH : ENGLISH;
  }

  public String say(Sentence sentence) {
    return say(sentence, Debugging.OFF);
  }

  /** A sentence, with its detail behind it where developers debug. */
  String say(Sentence sentence, Debugging debugging) {
    String text = Objects.requireNonNull(sentences.getProperty(sentence.key()), sentence.key());
    for (int i = 0; i < sentence.arguments().size(); i++) {
      text = text.replace("{" + i + "}", spoken(sentence.arguments().get(i), debugging));
    }
    Detail detail = sentence.detail();
    return detail == null || debugging != Debugging.DEVELOPER
        ? text
        : text + " (" + say(detail, debugging) + ")";
  }

  String say(Detail detail, Debugging debugging) {
    return detail.parts().stream()
        .map(part -> spoken(part, debugging))
        .collect(Collectors.joining());
  }

  private String spoken(Object part, Debugging debugging) {
    if (part instanceof Sentence sentence) {
      return say(sentence, debugging);
    }
    return part instanceof Detail detail ? say(detail, debugging) : part.toString();
  }

  private static Reader open(String resource) {
    return new InputStreamReader(
        Objects.requireNonNull(Texts.class.getResourceAsStream(resource), resource),
        StandardCharsets.UTF_8);
  }
}

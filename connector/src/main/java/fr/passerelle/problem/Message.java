package fr.passerelle.problem;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A sentence that a person will read, not yet in a language: a key and what goes into its blanks.
 *
 * <p>A key is {@code room.name}; the sentence stands under {@code name} in {@code
 * fr/passerelle/room/messages.properties} (English) and {@code messages_fr.properties}, as a {@link
 * MessageFormat} pattern. Numbers are written as the language writes them, so an identifier goes in
 * as a {@code String}. Immutable.
 *
 * @param key the room, a dot, and the sentence's name there
 * @param arguments what goes into {@code {0}}, {@code {1}}…: strings, numbers, or messages; never a
 *     secret
 */
public record Message(String key, List<Object> arguments) {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  public Message {
    if (key.indexOf('.') < 1) {
      throw new IllegalArgumentException("a message key is room.name, not " + key);
    }
    arguments = List.copyOf(arguments);
  }

  public static Message of(String key, Object... arguments) {
    return new Message(key, Arrays.asList(arguments));
  }

  /**
   * The sentence in a language: French for any French locale, English otherwise.
   *
   * @throws java.util.MissingResourceException if no bundle has the key
   */
  public String in(Locale locale) {
    int dot = key.indexOf('.');
    String bundle = "fr.passerelle." + key.substring(0, dot) + ".messages";
    String pattern =
        ResourceBundle.getBundle(bundle, locale, NO_FALLBACK).getString(key.substring(dot + 1));
    Object[] filled = arguments.stream().map(argument -> spoken(argument, locale)).toArray();
    return new MessageFormat(pattern, locale).format(filled);
  }

  private static Object spoken(Object argument, Locale locale) {
    return argument instanceof Message message ? message.in(locale) : argument;
  }

  /** The sentence in English, for logs and stack traces. */
  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}

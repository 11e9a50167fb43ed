package fr.passerelle.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which language a user reads, from the environment. */
final class Language {

  private static final List<String> VARIABLES =
      List.of("PASSERELLE_LANG", "LC_ALL", "LC_MESSAGES", "LANG");

  private Language() {}

  /**
   * The language of the first variable that is set: {@code fr_FR.UTF-8}, {@code fr}, {@code en-GB}.
   * Java itself only heeds the ones that are installed on the machine.
   *
   * @param otherwise where none is set; {@code C} and {@code POSIX} are English
   */
  static Locale of(Map<String, String> environment, Locale otherwise) {
    return VARIABLES.stream()
        .map(variable -> environment.getOrDefault(variable, ""))
        .filter(value -> !value.isBlank())
        .findFirst()
        .map(Language::parsed)
        .orElse(otherwise);
  }

  private static Locale parsed(String value) {
    String tag = value.strip().replaceAll("[.@].*", "").replace('_', '-');
    return tag.equals("C") || tag.equals("POSIX") ? Locale.ENGLISH : Locale.forLanguageTag(tag);
  }
}

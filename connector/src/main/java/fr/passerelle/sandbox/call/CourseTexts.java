package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.Sentence;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What Moodle asks of a course's language and of its summary's format, where they are sent. */
final class CourseTexts {

  /** Moodle's own, HTML, plain text, Markdown. */
  private static final Set<Long> FORMATS = Set.of(0L, 1L, 2L, 4L);

  private CourseTexts() {}

  /** The empty language is no language, though it is what every course without one has. */
  static void requireLanguage(Call call, JsonNode sent) {
    String lang = sent.path("lang").asString("en");
    if (!isInstalled(call, lang)) {
      throw Refusals.invalidParameterNamed("lang");
    }
  }

  /** English always is. */
  static boolean isInstalled(Call call, String language) {
    return language.equals("en") || language.equals(call.kind().language());
  }

  static void requireFormat(JsonNode sent) {
    if (!FORMATS.contains(sent.path("summaryformat").asLong(1))) {
      throw MoodleError.of("webservice", "formatnotsupported", Sentence.of("formatnotsupported"));
    }
  }
}

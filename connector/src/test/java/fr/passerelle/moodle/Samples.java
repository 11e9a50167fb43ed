package fr.passerelle.moodle;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Values to send. */
final class Samples {

  static final Instant START = Instant.parse("2026-08-31T22:00:00Z");

  private Samples() {}

  static NewCourse newCourse(String key) {
    return new NewCourse(
        new ShortName(key),
        "Évaluer & accompagner",
        new IdNumber(key),
        new CategoryId(4),
        "topics",
        5,
        "<p>Résumé</p>",
        false,
        START,
        null,
        new TreeMap<>(Map.of("public", "Enseignants")));
  }

  static CourseUpdate rename(long id, String fullName) {
    return new CourseUpdate(
        new CourseId(id),
        null,
        fullName,
        null,
        null,
        null,
        null,
        null,
        null,
        CourseUpdate.NO_END,
        new TreeMap<>());
  }
}

package fr.passerelle.sandbox;

import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sandboxes at a fixed time, and what was recorded of real sites. */
final class Sandboxes {

  /** A Monday, noon in Greenwich, one o’clock in Paris. */
  static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

  /** The midnight before in Paris. */
  static final long MIDNIGHT = Instant.parse("2026-11-22T23:00:00Z").getEpochSecond();

  private Sandboxes() {}

  static Sandbox start(Profile profile) {
    return Sandbox.start(settings(profile).build());
  }

  static SandboxSettings.Builder settings(Profile profile) {
    return SandboxSettings.builder(profile, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  static JsonNode recorded(String file) {
    return JsonMapper.shared().readTree(text(file));
  }

  static String text(String file) {
    try (InputStream in = Sandboxes.class.getResourceAsStream(file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

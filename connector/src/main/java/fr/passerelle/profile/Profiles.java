package fr.passerelle.profile;

import fr.passerelle.yaml.StrictYaml;
import fr.passerelle.yaml.YamlPlaces;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The shipped profiles. */
public final class Profiles {

  /** The names of the shipped profiles. */
  public static final List<String> NAMES = List.of("moodle", "magistere-2", "magistere-3.5");

  private Profiles() {}

  /**
   * A shipped profile with the user's own settings laid over it.
   *
   * @param name one of {@link #NAMES}
   * @param settings the keys to change; an empty object for none
   * @param places where the settings stand, for the problems
   */
  public static StrictYaml.Reading<SiteProfile> read(
      String name, JsonNode settings, YamlPlaces places) {
    return StrictYaml.overlay(text(name), settings, places, SiteProfile.class);
  }

  private static String text(String name) {
    try (InputStream in = Profiles.class.getResourceAsStream(name + ".yaml")) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

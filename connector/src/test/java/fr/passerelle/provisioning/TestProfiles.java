package fr.passerelle.provisioning;

import fr.passerelle.profile.SiteProfile;
import fr.passerelle.yaml.StrictYaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The shipped profiles, and changed ones. */
final class TestProfiles {

  static final SiteProfile MOODLE = of("moodle", "", "");
  static final SiteProfile MAGISTERE = of("magistere-2", "", "");

  private TestProfiles() {}

  /** A shipped profile in which some text stands in another's place. */
  static SiteProfile of(String name, String shipped, String own) {
    String text = text(name);
    if (!text.contains(shipped)) {
      throw new IllegalArgumentException("not in the profile: " + shipped);
    }
    return Objects.requireNonNull(
        StrictYaml.read(text.replace(shipped, own), name, SiteProfile.class).value());
  }

  private static String text(String name) {
    try (InputStream in = SiteProfile.class.getResourceAsStream(name + ".yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

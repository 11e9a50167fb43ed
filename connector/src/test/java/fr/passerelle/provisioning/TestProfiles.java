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

  /** A shipped profile in which some texts stand in others' places: shipped, own, shipped, own… */
  static SiteProfile of(String name, String... texts) {
    String text = text(name);
    for (int i = 0; i < texts.length; i += 2) {
      if (!text.contains(texts[i])) {
        throw new IllegalArgumentException("not in the profile: " + texts[i]);
      }
      text = text.replace(texts[i], texts[i + 1]);
    }
    return Objects.requireNonNull(StrictYaml.read(text, name, SiteProfile.class).value());
  }

  private static String text(String name) {
    try (InputStream in = SiteProfile.class.getResourceAsStream(name + ".yaml")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

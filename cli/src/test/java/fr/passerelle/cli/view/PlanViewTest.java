package fr.passerelle.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.User;
import fr.passerelle.cli.Watch;
import fr.passerelle.sandbox.Sandbox;
import fr.passerelle.sandbox.SandboxSettings;
import fr.passerelle.sandbox.site.Profile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan with something of everything, whole, in both languages. */
class PlanViewTest {

  private static final String FORMS =
      """
      - title: Lire & comprendre
        objectives: Enseigner la lecture au cycle 3
        description: >-
          Trois modules à suivre à distance, à l’école, entre deux journées de regroupement, avec
          une activité à rendre par module, puis un bilan commun en fin de parcours.
        pilot: { name: Camille Durand, email: camille.durand@example.org }
        faceToFace: non
        distanceTime: 3 h
        format: Thématique
      - title: Calculer
        pilot: { name: Camille Durand, email: camille.durand@example.org }
        designers: [{ name: Inconnue, email: inconnue@example.org }]
        faceToFace: non
        format: Thématique
      - title: Nulle part
        pilot: { name: Camille Durand, email: camille.durand@example.org }
        faceToFace: non
        format: Thématique
      - title: Écrire
        pilot: { name: Camille Durand, email: camille.durand@example.org }
        faceToFace: non
        format: Thématique
      - title: Bancal
        pilot: { name: Camille Durand, email: camille.durand@example.org }
        faceToFace: non
        format: Inconnu
      """;

  @TempDir Path folder;

  private final Watch watch = new Watch("2026-11-23T09:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"fr", "en"})
  void showsWhatWouldChange(String language) throws IOException {
    try (Sandbox sandbox =
        Sandbox.start(SandboxSettings.builder(Profile.MAGISTERE_2, watch).build())) {
      User user = new User(folder, language, watch).settlesAt(sandbox, "magistere-2");
      user.write("forms.yaml", FORMS);
      user.types("request import forms.yaml --to first");
      keep(user, "2026-0001", "2026-0002");
      assertThat(user.types("apply --yes").code()).isEqualTo(ExitCode.OK);

      keep(user, "2026-0003", "2026-0004", "2026-0005");
      changeTheFirst(user);
      add(user, "2026-0003", "category: [\"Nulle part\"]");
      add(user, "2026-0004", "category: [\"Archive\"]");
      User.Said said = user.types("plan");

      assertThat(said.code()).isEqualTo(ExitCode.PARTLY);
      assertThat(said.out().replace(sandbox.address().toString(), "http://site") + said.err())
          .isEqualToNormalizingNewlines(expected("plan." + language + ".txt"));
    }
  }

  private static void keep(User user, String... references) throws IOException {
    for (String reference : references) {
      user.write("requests/" + reference + ".yaml", user.reads("first/" + reference + ".yaml"));
    }
  }

  private static void changeTheFirst(User user) throws IOException {
    user.write(
        "requests/2026-0001.yaml",
        user.reads("requests/2026-0001.yaml")
            .replace("Lire & comprendre", "Lire, écrire et comprendre")
            .replace("à l’école", "au collège")
            .replace("un bilan commun", "une visioconférence"));
    add(user, "2026-0001", "start: 2027-01-04");
  }

  private static void add(User user, String reference, String line) throws IOException {
    String file = "requests/" + reference + ".yaml";
    user.write(file, user.reads(file) + line + "\n");
  }

  private static String expected(String name) throws IOException {
    try (InputStream in = PlanViewTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}

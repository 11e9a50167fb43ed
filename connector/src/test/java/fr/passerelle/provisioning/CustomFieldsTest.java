package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.opening.FaceToFace;
import fr.passerelle.opening.Person;
import fr.passerelle.profile.RequestPart;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomFieldsTest {

  private static final SortedMap<RequestPart, String> NAMES = TestProfiles.MAGISTERE.customFields();

  @Test
  void holdOneValueForEachThingThatTheRequestSays() {
    Asked asked =
        Asked.of("2026-0001")
            .objectives("Lire\nÉcrire")
            .designers(new Person("Sacha Moreau", ""), new Person("", "camille@example.org"))
            .faceToFace(FaceToFace.YES)
            .times(Duration.ofHours(3), Duration.ofMinutes(80))
            .accompaniment("Forum")
            .audience("AESH", "ATSS", "Inspecteurs");
    assertThat(CustomFields.of(asked.request(), NAMES, ""))
        .containsExactly(
            Map.entry("accompagnement", "Forum"),
            Map.entry("concepteurs", "Sacha Moreau, camille@example.org"),
            Map.entry("duree_distance", "80"),
            Map.entry("duree_presentiel", "180"),
            Map.entry("objectifs", "Lire\nÉcrire"),
            Map.entry("pilote", "Alix Bernard"),
            Map.entry("pilote_mail", "alix.bernard@example.org"),
            Map.entry("presentiel", "1"),
            Map.entry("public", "ATSS, Inspecteurs, AESH"));
  }

  @Test
  void holdNothingThatTheRequestDoesNotSay() {
    assertThat(CustomFields.of(Asked.of("2026-0001").nobody().request(), NAMES, "")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"YES, 1", "NO, 0", "UNSAID,"})
  void aBoxIsTickedUntickedOrLeftAlone(FaceToFace answer, String value) {
    assertThat(
            CustomFields.of(Asked.of("2026-0001").faceToFace(answer).request(), NAMES, "")
                .get("presentiel"))
        .isEqualTo(value);
  }

  @Test
  void noDurationAtAllIsANumberAndNotNothing() {
    assertThat(
            CustomFields.of(
                Asked.of("2026-0001").nobody().times(Duration.ZERO, null).request(), NAMES, ""))
        .containsExactly(Map.entry("duree_presentiel", "0"));
  }

  @Test
  void aPartWithoutAFieldGoesNowhere() {
    assertThat(CustomFields.of(Asked.of("2026-0001").request(), new TreeMap<>(), "")).isEmpty();
  }
}

package fr.passerelle.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.problem.RefusedValueException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which session an enrolment instance's name tells. */
class GaiaNamesTest {

  private static final String USUAL = "GAIA-PARTICIPANT_{session}_{dispositif}_{module}";

  private static GaiaNames names(String pattern) {
    return new GaiaNames(pattern, new TreeMap<>(), Set.of());
  }

  private static String told(GaiaNames names, String name) {
    return names
        .codes(name)
        .map(it -> it.session() + "/" + it.dispositif() + "/" + it.module())
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "GAIA-PARTICIPANT_{session}_{dispositif}_{module}, GAIA-PARTICIPANT_12385_23A0080123_67890, 12385/23A0080123/67890",
    "GAIA-PARTICIPANT_{session}_{dispositif}_{module}, GAIA-PARTICIPANT_1_2_3_4, 1/2/3_4",
    "GAIA-PARTICIPANT_{session}_{dispositif}_{module}, GAIA-FORMATEUR_1_2_3, none",
    "GAIA-PARTICIPANT_{session}_{dispositif}_{module}, gaia-participant_1_2_3, none",
    "GAIA-PARTICIPANT_{session}_{dispositif}_{module}, GAIA-PARTICIPANT_1_2, none",
    "GAIA-PARTICIPANT_{session}_{dispositif}_{module}, GAIA-PARTICIPANT_1_2_3 bis, none",
    "Session {session} (SOFIA), Session 0042 (SOFIA), 0042//",
    "{dispositif}.{session}, 23A.7, 7/23A/",
    "'', GAIA-PARTICIPANT_1_2_3, none",
  })
  void isReadByThePattern(String pattern, String name, String expected) {
    assertThat(told(names(pattern), name)).isEqualTo(expected);
  }

  @Test
  void isGivenWhereTheNameDoesNotTell() {
    GaiaNames names =
        new GaiaNames(
            USUAL,
            new TreeMap<>(Map.of("Mardi", new GaiaNames.Codes("7", "23A", ""))),
            Set.of("Invités"));

    assertThat(told(names, "Mardi")).isEqualTo("7/23A/");
    assertThat(told(names, "Mercredi")).isEqualTo("none");
    assertThat(names.isOther("Invités")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GAIA_{dispositif}",
        "{session}_{session}",
        "{session}_{modul}",
        "GAIA",
        "{session"
      })
  void isNotReadByAPatternThatDoesNotTellIt(String pattern) {
    assertThatThrownBy(() -> names(pattern)).isInstanceOf(RefusedValueException.class);
  }
}

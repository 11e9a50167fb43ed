package fr.passerelle.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.problem.RefusedValueException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {

  @ParameterizedTest
  @CsvSource({
    "26_*, 26_A008_ORAL, true",
    "26_*, 26_, true",
    "26_*, X26_A, false",
    "*oral*, 26_A008_ORAL_1.0, true",
    "26_A00?_ORAL, 26_A008_ORAL, true",
    "26_A00?_ORAL, 26_A00_ORAL, false",
    "évaluer, EVALUER, true",
    "EVALUER*, Évaluer par compétences, true",
    "e\u0301te\u0301, été, true",
    "a.c, abc, false",
    "a.c, A.C, true",
    "[a]*, [A]bc, true",
    "a\\Eb, a\\eB, true",
    "A*, A𝔸?, true",
    "num&incl, NUM&INCL, true"
  })
  void aWholeNameFitsWhateverItsCaseAndAccents(String pattern, String name, boolean fits) {
    assertThat(new NamePattern(pattern).matches(name)).isEqualTo(fits);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "*", "??", " * ", "_-*"})
  void aPatternThatWouldSelectEverythingIsRefused(String pattern) {
    assertThatThrownBy(() -> new NamePattern(pattern)).isInstanceOf(RefusedValueException.class);
  }
}

package fr.passerelle.sandbox.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CollationTest {

  @ParameterizedTest
  @CsvSource({
    "GRE-2026, gre-2026, true",
    "GRÉ-2026, GRE-2026, true",
    "'A ', A, true",
    "' A', A, false",
    "bœuf, BOEUF, true",
    "straße, strasse, true",
    "emo-😀, emo-🎓, true",
    "é, e\u0301, true",
    "A-1, A-2, false"
  })
  void comparesAsUtf8mb4UnicodeCi(String one, String other, boolean same) {
    assertThat(Collation.LOOSE.same(one, other)).isEqualTo(same);
    assertThat(Collation.LOOSE.same(other, one)).isEqualTo(same);
  }

  @ParameterizedTest
  @CsvSource({"A, A, true", "A, a, false", "'A ', A, false", "é, e, false"})
  void comparesToTheLetterOnPostgreSql(String one, String other, boolean same) {
    assertThat(Collation.EXACT.same(one, other)).isEqualTo(same);
  }
}

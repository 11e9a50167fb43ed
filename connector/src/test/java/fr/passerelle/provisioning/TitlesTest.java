package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

  @ParameterizedTest
  @CsvSource({
    "Lire & écrire, lire ecrire, true, true",
    "L’œuvre d’art, L'oeuvre d'art, true, true",
    "Enseigner la lecture, Enseigner la lectures, false, true",
    "Enseigner la lecture, Ensigner la lectures, false, true",
    "Enseigner la lecture, Ensigner la lektures, false, false",
    "Enseigner la lecture, Enseigner le calcul, false, false",
    "Lire, Dire, false, false",
    "Accueil 2026, Accueil 2027, false, true",
    "'', '', true, true"
  })
  void areTheSameButForSpellingOrButForAFewLetters(
      String one, String other, boolean same, boolean alike) {
    assertThat(Titles.same(one, other)).isEqualTo(same);
    assertThat(Titles.alike(one, other)).isEqualTo(alike);
    assertThat(Titles.alike(other, one)).isEqualTo(alike);
  }
}

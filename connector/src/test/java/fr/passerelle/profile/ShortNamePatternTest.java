package fr.passerelle.profile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortNamePatternTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{REFERENCE} | Évaluer | 2026-0001",
        "{REFERENCE}_{TITLE15} | Évaluer par compétences | 2026-0001_EVALUERPARCOMPE",
        "{YY}_{REFERENCE}_{TITLE4}_1.0 | L’oral au cycle 3 | 26_2026-0001_LORA_1.0",
        "{REFERENCE}_{TITLE99} | Le bœuf, l'œuf & Ægir | 2026-0001_LEBOEUFLOEUFAEGIR",
        "{REFERENCE}_{TITLE9} | ŒUVRE | 2026-0001_OEUVRE",
        "{REFERENCE}_{TITLE9} | straße ﬁn ² | 2026-0001_STRASSEFI",
        "{REFERENCE}_{TITLE9} | 日本語 | 2026-0001_X",
        "{REFERENCE}_{TITLE9} | « — » | 2026-0001_X",
        "{REFERENCE}_{TITLE1}{TITLE2} | abc | 2026-0001_AAB",
        "{REFERENCE}_{TITLE9} | $1 \\1 {YY} | 2026-0001_11YY"
      })
  void aNameIsMadeOfReferenceYearAndTitle(String pattern, String title, String name) {
    assertThat(new ShortNamePattern(pattern).fill("2026-0001", title, "A008")).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({"e\u0301te\u0301", "été", "ÉTÉ", "'  é t é '"})
  void howATitleIsTypedMakesNoDifference(String title) {
    assertThat(new ShortNamePattern("{REFERENCE}_{TITLE9}").fill("2026-0001", title, "A008"))
        .isEqualTo("2026-0001_ETE");
  }
}

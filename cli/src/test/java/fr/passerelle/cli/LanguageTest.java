package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

  @ParameterizedTest
  @CsvSource({
    "'',           '',          '',          de-DE",
    "'',           '',          fr_FR.UTF-8, fr-FR",
    "'',           C.UTF-8,     fr_FR.UTF-8, en",
    "'',           '',          POSIX,       en",
    "'',           fr_CH,       en_GB.UTF-8, fr-CH",
    "fr,           en_GB.UTF-8, en_GB.UTF-8, fr",
    "en_GB@euro,   fr_FR,       fr_FR,       en-GB"
  })
  void isThatOfTheFirstVariableThatIsSet(String own, String all, String lang, String expected) {
    Map<String, String> environment = new HashMap<>();
    environment.put("PASSERELLE_LANG", own);
    environment.put("LC_ALL", all);
    environment.put("LANG", lang);

    assertThat(Language.of(environment, Locale.GERMANY)).isEqualTo(Locale.forLanguageTag(expected));
  }
}

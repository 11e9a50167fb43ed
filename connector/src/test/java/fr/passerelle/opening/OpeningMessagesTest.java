package fr.passerelle.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OpeningMessagesTest {

  private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);
  private static final ResourceBundle FRENCH = bundle(Locale.FRENCH);

  @Test
  void everySentenceExistsInBothLanguages() {
    assertThat(new TreeSet<>(FRENCH.keySet())).isEqualTo(new TreeSet<>(ENGLISH.keySet()));
    assertThat(FRENCH.getString("required")).isNotEqualTo(ENGLISH.getString("required"));
  }

  @Test
  void everyProblemSaysWhatToDo() {
    assertThat(ENGLISH.keySet())
        .filteredOn(key -> !key.endsWith(".hint") && !key.startsWith("yaml."))
        .allSatisfy(key -> assertThat(ENGLISH.containsKey(key + ".hint")).as(key).isTrue());
  }

  @Test
  void noPatternHoldsAnApostropheThatMessageFormatWouldSwallow() {
    for (ResourceBundle bundle : new ResourceBundle[] {ENGLISH, FRENCH}) {
      assertThat(bundle.keySet())
          .allSatisfy(key -> assertThat(bundle.getString(key)).as(key).doesNotContain("'"));
    }
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "fr.passerelle.opening.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}

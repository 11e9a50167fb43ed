package fr.passerelle.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class OpeningMessagesTest {

  private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);

  @Test
  void everyProblemSaysWhatToDo() {
    assertThat(ENGLISH.keySet())
        .filteredOn(key -> !key.endsWith(".hint") && !key.startsWith("yaml."))
        .allSatisfy(key -> assertThat(ENGLISH.containsKey(key + ".hint")).as(key).isTrue());
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "fr.passerelle.opening.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}

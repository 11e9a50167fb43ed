package fr.passerelle.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {

  @ParameterizedTest
  @CsvSource({
    "fr, clé inconnue « roels »",
    "fr-FR, clé inconnue « roels »",
    "fr-CA, clé inconnue « roels »",
    "en, unknown key “roels”",
    "en-US, unknown key “roels”",
    "de-DE, unknown key “roels”",
    "und, unknown key “roels”"
  })
  void isFrenchForFrenchLocalesAndEnglishForAllOthers(String language, String sentence) {
    Message message = Message.of("yaml.unknown-key", "roels");

    assertThat(message.in(Locale.forLanguageTag(language))).isEqualTo(sentence);
  }

  @Test
  void doesNotFallBackToTheMachinesLanguage() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.FRANCE);
      assertThat(Message.of("yaml.no-value").in(Locale.GERMANY)).isEqualTo("the key has no value");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void writesNumbersAsTheLanguageDoesAndIdentifiersAsTheyAre() {
    assertThat(Message.of("yaml.refused", 12345).in(Locale.ENGLISH))
        .isEqualTo("not accepted: 12,345");
    assertThat(Message.of("yaml.refused", 12345).in(Locale.FRANCE))
        .isEqualTo("valeur refusée : 12\u202f345");
    assertThat(Message.of("yaml.refused", "12345").in(Locale.FRANCE))
        .isEqualTo("valeur refusée : 12345");
  }

  @Test
  void choosesTheFormThatTheNumberAsksFor() {
    assertThat(Message.of("enrolment.unreadable", 1).in(Locale.FRENCH))
        .isEqualTo("une place de la liste n’a pas pu être lue");
    assertThat(Message.of("enrolment.unreadable", 1200).in(Locale.ENGLISH))
        .isEqualTo("1,200 places of the roster could not be read");
  }

  @Test
  void saysAMessageInsideItInTheSameLanguage() {
    Message inner = Message.of("profile.sections", 52);

    assertThat(Message.of("yaml.refused", inner).in(Locale.FRENCH))
        .isEqualTo("valeur refusée : il peut y avoir de 0 à 52 sections");
  }

  @Test
  void leavesWhatLooksLikeAPatternInItsArgumentsAlone() {
    assertThat(Message.of("yaml.unknown-key", "{0} l'un {").in(Locale.ENGLISH))
        .isEqualTo("unknown key “{0} l'un {”");
  }

  @Test
  void withoutASentenceFailsLoudly() {
    assertThatThrownBy(() -> Message.of("yaml.no-such-key").in(Locale.FRENCH))
        .isInstanceOf(MissingResourceException.class);
    assertThatThrownBy(() -> Message.of("nowhere.x").in(Locale.FRENCH))
        .isInstanceOf(MissingResourceException.class);
    assertThatThrownBy(() -> Message.of("no-room")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Message.of(".x")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void keepsItsArgumentsWhateverBecomesOfTheList() {
    List<Object> arguments = new ArrayList<>(List.of("a"));
    Message message = new Message("yaml.unknown-key", arguments);
    arguments.set(0, "b");

    assertThat(message).isEqualTo(Message.of("yaml.unknown-key", "a"));
    assertThat(message).hasToString("unknown key “a”");
  }

  @Test
  void ofARefusedValueIsBothSpokenAndInTheStackTrace() {
    RefusedValueException refused = new RefusedValueException(Message.of("profile.no-learner"));

    assertThat(refused).hasMessage("there must be at least one learner’s role");
    assertThat(refused.spoken().in(Locale.FRENCH))
        .isEqualTo("il faut au moins un rôle d’apprenant");
  }
}

package fr.passerelle.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChoicesTest {

  /**
   * Ticked options are marked with {@code +}, open ones with {@code -}; {@code ⏎} is a new line.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          ☒ oui ☐ non             > +oui -non
          ☐oui     ☑non           > -oui +non
          oui ☒ non ☐             > +oui -non
          oui ☐ / non ☒           > -oui +non
          ☒ oui⏎☐ non             > +oui -non
          oui ☒⏎☐ non             > +oui -non
          \uF0FE oui \uF0A8 non   > +oui -non
          ✔ oui □ non             > +oui -non
          x oui                   > +oui
          oui x                   > +oui
          X oui     non           > +oui -non
          oui     non X           > -oui +non
          oui x / non             > +oui -non
          [x] oui [ ] non         > +oui -non
          ( ) oui (X) non         > -oui +non
          ☒ Inspecteurs           > +Inspecteurs
          """)
  void boxesArePairedWithTheirLabelsLineByLine(String line, String pairs) {
    Choices choices = Choices.in(line.replace('⏎', '\n').translateEscapes());

    assertThat(choices.unclear()).isFalse();
    assertThat(
            choices.choices().stream()
                .map(choice -> (choice.ticked() ? "+" : "-") + choice.label())
                .collect(Collectors.joining(" ")))
        .isEqualTo(pairs);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "oui ☒ non",
        "☒ oui ☐ non ☐",
        "☒ ☐ oui non",
        "oui x non",
        "☒ oui x ☐ non",
        "☒",
        "x oui x"
      })
  void aMixIsUnclear(String line) {
    assertThat(Choices.in(line).unclear()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"oui", "Six élèves", "xylophone", "l'x"})
  void textWithoutBoxesIsLoose(String line) {
    Choices choices = Choices.in(line);

    assertThat(choices.isEmpty()).isTrue();
    assertThat(choices.loose()).containsExactly(line);
  }
}

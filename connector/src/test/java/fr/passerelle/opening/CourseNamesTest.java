package fr.passerelle.opening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CourseNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\u0007b", "a\u009Fb", "a\uD83D"})
  void controlCharactersAndHalfCharactersAreUnprintable(String text) {
    assertThat(CourseNames.hasUnprintable(text)).isTrue();
    assertThat(CourseNames.hasUnprintable("a\n\tb 🎓")).isFalse();
  }
}

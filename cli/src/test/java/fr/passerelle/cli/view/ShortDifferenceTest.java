package fr.passerelle.cli.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortDifferenceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a b c d e f g h i | a b c d X f g h i | … b c d [-e-] [+X+] f g h …",
        "a b c d e         | a b c d e f       | … c d e [+f+]",
        "a b c d e f       | b c d e f         | [-a-] b c d …",
        "a b c d           | a d               | a [-b c-] d",
        "a b c d e f g h i | A b c d e f g h I | [-a-] [+A+] b c d … f g h [-i-] [+I+]",
        "a b c d e f g h   | a X c d Y f g h   | a [-b c d e-] [+X c d Y+] f g h",
        "a b c d e f g h   | a X c d e Y g h   | a [-b-] [+X+] c d e [-f-] [+Y+] g h",
        "''                | a b               | [+a b+]",
        "a b               | ''                | [-a b-]"
      })
  void showsWhatDiffersInTheWordsAroundIt(String before, String after, String shown) {
    assertThat(ShortDifference.between(before, after)).isEqualTo(shown);
  }

  @Test
  void showsThreePlacesAndCountsTheOthers() {
    String before = words(60, "w");
    String after = before.replaceAll("\\bw(5|15|25|35|45)\\b", "X");

    assertThat(ShortDifference.between(before, after))
        .contains("[-w5-] [+X+]", "[-w25-] [+X+]")
        .doesNotContain("w35")
        .endsWith("… (+2)");
  }

  @Test
  void staysOnALineHoweverMuchDiffers() {
    String shown = ShortDifference.between(words(5000, "vieux"), words(5000, "neuf"));

    assertThat(Plain.width(shown)).isLessThan(140);
    assertThat(shown).startsWith("[-vieux0 ").contains("…-] [+neuf0 ").endsWith("…+]");
  }

  @Test
  void letsNoWordBeLongerThanTheLine() {
    String word = "x".repeat(100_000);

    assertThat(ShortDifference.between(word + " a", word + " b")).hasSizeLessThan(80);
    assertThatCode(() -> ShortDifference.between("a", word)).doesNotThrowAnyException();
  }

  private static String words(int count, String stem) {
    return IntStream.range(0, count).mapToObj(i -> stem + i).collect(Collectors.joining(" "));
  }
}

package fr.passerelle.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhpTextTest {

  @ParameterizedTest
  @CsvSource({
    "R & D, R &amp; D",
    "R &amp; D, R &amp; D",
    "&eacute;, &eacute;",
    "a < b > c, a &lt; b &gt; c",
    "O'Brien \"x\", O'Brien \"x\""
  })
  void escapesNamesAsFormatStringDoes(String name, String shown) {
    assertThat(PhpText.escaped(name)).isEqualTo(shown);
  }

  @ParameterizedTest
  @CsvSource({
    "a < b, true",
    "a<b, false",
    "a <3, false",
    "<span lang=\"fr\" class=\"multilang\">B</span>, true",
    "<span class=\"multilang\" lang=\"fr\">B</span>, true",
    "<span lang=\"fr\">B</span>, false",
    "<b>x</b>, false"
  })
  void takesForPlainWhatParamTextDoes(String text, boolean plain) {
    assertThat(PhpText.isPlain(text)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({"2, 2", "2x, 2", "' 2', 2", "-3, -3", "x, 0", "'', 0", "2.9, 2"})
  void castsToWholeNumbers(String text, long number) {
    assertThat(PhpText.wholeNumber(text)).isEqualTo(number);
  }
}

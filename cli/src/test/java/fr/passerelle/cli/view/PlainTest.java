package fr.passerelle.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTest {

  @Test
  void steersNoTerminal() {
    String hostile = "a\u001b[31mred\u009b2J\u0007\r\nb\u202Ec\u2028d\u0085e\te\u00ADf";

    assertThat(Plain.line(hostile)).isEqualTo("a [31mred 2J bc d e ef");
  }

  @ParameterizedTest
  @CsvSource({
    "Évaluer, 7",
    "E\u0301valuer, 7",
    "cœur, 4",
    "漢字, 4",
    "ｗide, 5",
    "🎓 cap, 6",
    "'', 0"
  })
  void measuresTextAsATerminalDoes(String text, int columns) {
    assertThat(Plain.width(text)).isEqualTo(columns);
  }

  @ParameterizedTest
  @CsvSource({"abcde, abcde", "abcdef, abcd…", "a🎓🎓🎓, a🎓…", "漢字漢字, 漢字…"})
  void cutsBetweenCharacters(String text, String cut) {
    assertThat(Plain.cut(text, 5)).isEqualTo(cut);
  }
}

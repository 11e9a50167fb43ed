package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTypesTest {

  @ParameterizedTest
  @CsvSource({
    "text, true, written",
    "text, false, written",
    "'', true, written",
    "textarea, true, written",
    "textarea, false, refused",
    "select, true, refused",
    "date, true, refused",
    "number, true, unfit",
    "checkbox, true, unfit"
  })
  void aTextGoesIntoSomeKindsOfFieldOnly(String type, boolean textAreas, String fate) {
    FieldTypes types = types(type, textAreas);
    SortedMap<String, String> wanted = wanted("Forum");
    assertThat(types.written(wanted)).hasSize(fate.equals("written") ? 1 : 0);
    assertThat(types.refused(wanted)).hasSize(fate.equals("refused") ? 1 : 0);
    assertThat(types.unfit(wanted)).hasSize(fate.equals("unfit") ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({
    "number, 90, true",
    "number, -1, true",
    "number, 6.5, true",
    "number, '6,5', false",
    "number, 1 h, false",
    "checkbox, 1, true",
    "checkbox, 0, true",
    "checkbox, oui, false",
    "text, a < b & c, true",
    "text, a<b, false",
    "text, <b>gras</b>, false",
    "text, 'deux\nlignes', true",
    "textarea, <script>, true"
  })
  void aValueFitsItsFieldOrIsLeftOutAndSaid(String type, String value, boolean fits) {
    FieldTypes types = types(type, true);
    assertThat(types.written(wanted(value)).isEmpty()).isEqualTo(!fits);
    assertThat(types.unfit(wanted(value)).isEmpty()).isEqualTo(fits);
  }

  @Test
  void aTextIsAsLongAsMoodlesColumnInCharacters() {
    FieldTypes types = types("text", true);
    assertThat(types.unfit(wanted("🎓".repeat(1333)))).isEmpty();
    assertThat(types.unfit(wanted("x".repeat(1334)))).containsExactly("champ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x"})
  void aFieldThatTheSiteDoesNotHaveIsPassedOver(String value) {
    FieldTypes none = new FieldTypes(new TreeMap<>(), true);
    assertThat(none.written(wanted(value))).isEmpty();
    assertThat(none.refused(wanted(value))).isEmpty();
    assertThat(none.unfit(wanted(value))).isEmpty();
  }

  @Test
  void aTextAreaTakesAnEscapedParagraphForEachLine() {
    assertThat(types("textarea", true).written(wanted(" Lire & \n\n<b>Écrire</b> ")))
        .containsExactly(Map.entry("champ", "<p>Lire &amp;</p>\n<p>&lt;b&gt;Écrire&lt;/b&gt;</p>"));
  }

  private static FieldTypes types(String type, boolean textAreas) {
    return new FieldTypes(new TreeMap<>(Map.of("champ", type)), textAreas);
  }

  private static SortedMap<String, String> wanted(String value) {
    return new TreeMap<>(Map.of("champ", value));
  }
}

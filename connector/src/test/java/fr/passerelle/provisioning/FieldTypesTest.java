package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Message;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldTypesTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Map<String, List<String>> OPTIONS =
      Map.of("champ", List.of("Débutant", "Confirmé", "À part", "A part"));

  @ParameterizedTest
  @CsvSource({
    "text, true, written",
    "text, false, written",
    "'', true, written",
    "textarea, true, written",
    "textarea, false, refused",
    "select, true, unfit",
    "date, true, unfit",
    "file, true, refused",
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
    "number, '6,5', true",
    "number, 1 h, false",
    "checkbox, 1, true",
    "checkbox, 0, true",
    "checkbox, Oui, true",
    "checkbox, parfois, false",
    "select, Débutant, true",
    "select, debutant, true",
    "select, Expert, false",
    "select, 1, false",
    "date, 2027-01-04, true",
    "date, 04/01/2027, false",
    "date, 1969-12-31, false",
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

  @ParameterizedTest
  @CsvSource({
    "select, Débutant, 1",
    "select, Confirmé, 2",
    "select, confirme, 2",
    "date, 2027-01-04, 1799017200",
    "date, 2027-07-04, 1814652000",
    "checkbox, oui, 1",
    "checkbox, No, 0",
    "number, '3,5', 3.5"
  })
  void whatPeopleWriteBecomesWhatMoodleTakes(String type, String value, String raw) {
    assertThat(types(type, true).written(wanted(value))).containsExactly(Map.entry("champ", raw));
  }

  @Test
  void theHintSaysWhatAListAllows() {
    assertThat(types("select", true).hint("champ"))
        .isEqualTo(Message.of("provisioning.options-hint", "Débutant, Confirmé, À part, A part"));
    assertThat(
            new FieldTypes(new TreeMap<>(Map.of("x", "select")), true, new TreeMap<>(), PARIS)
                .hint("x"))
        .isEqualTo(Message.of("provisioning.no-options-hint", "x"));
  }

  @Test
  void anOptionThatCouldBeTwoIsTakenToTheLetter() {
    assertThat(types("select", true).written(wanted("A part"))).containsValue("4");
    assertThat(types("select", true).unfit(wanted("a part"))).containsExactly("champ");
  }

  @Test
  void aFieldThatTheRequestNamesAndNoCourseShowsIsKnown() {
    assertThat(types("text", true).unknown(new TreeSet<>(Set.of("champ", "chanp"))))
        .containsExactly("chanp");
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
    FieldTypes none = new FieldTypes(new TreeMap<>(), true, new TreeMap<>(OPTIONS), PARIS);
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
    return new FieldTypes(
        new TreeMap<>(Map.of("champ", type)), textAreas, new TreeMap<>(OPTIONS), PARIS);
  }

  private static SortedMap<String, String> wanted(String value) {
    return new TreeMap<>(Map.of("champ", value));
  }
}

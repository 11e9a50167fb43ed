package fr.passerelle.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.cli.Words;
import fr.passerelle.provisioning.FieldChange;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTextTest {

  private final ChangeText text =
      new ChangeText(new Words(Locale.ENGLISH), ZoneId.of("Europe/Paris"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fullname  | Lire        | Écrire            | “Lire” → “Écrire”",
        "fullname  | a <b>c</b>  | a d               | “a <b>c</b>” → “a d”",
        "startdate | ''          | 2027-01-03T23:00:00Z | ∅ → 2027-01-04 00:00:00",
        "summary   | ''          | <p>a &amp; b</p>  | ∅ → “a & b”",
        "summary   | <p>a</p><p>b</p> | <ul><li>a<li>c</ul> | “a b” → “a c”",
        "summary   | <p>a</p>    | <div>a</div>      | the same words; only markup, spaces or invisible characters differ",
        "customfield:objectifs | <p>x &lt; y</p> | <p>x &lt; z</p> | “x < y” → “x < z”",
        "customfield:objectifs | x &lt; y | x &lt; z | “x &lt; y” → “x &lt; z”",
        "summary   | <script>alert(1)</script>a | <p>b</p> | “a” → “b”"
      })
  void showsAFieldBeforeAndAfter(String field, String before, String after, String shown) {
    assertThat(text.of(new FieldChange(field, before, after))).isEqualTo(shown);
  }
}

package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.opening.OpeningRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {

  @Test
  void saysAllThatTheRequestSays() throws IOException {
    OpeningRequest request =
        Asked.of("2026-0001")
            .objectives("Évaluer par compétences\nDifférencier l’aide & l’exigence")
            .description("Trois semaines.\r\n\r\n  Un atelier par semaine.  ")
            .accompaniment("Forum, et une classe virtuelle < 2 h")
            .audience("AED & AESH", "Enseignants de collège", "Chefs d’établissement")
            .times(Duration.ofHours(3), Duration.ofMinutes(390))
            .request();
    try (InputStream golden = SummaryTest.class.getResourceAsStream("summary-said.html")) {
      String expected =
          new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(SummaryTemplate.SHIPPED.fill(request) + "\n").isEqualTo(expected);
    }
  }

  @Test
  void isEmptyWhereNothingIsSaid() {
    assertThat(SummaryTemplate.SHIPPED.fill(Asked.of("2026-0001").nobody().request())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;",
        "<img src=x onerror='a()'> | &lt;img src&#x3D;x onerror&#x3D;&#39;a()&#39;&gt;",
        "dit \"oui\" & 'non' | dit &quot;oui&quot; &amp; &#39;non&#39;",
        "&lt;b&gt; | &amp;lt;b&amp;gt;",
        "`code` | &#x60;code&#x60;",
        "{{pilot}} {{{.}}} {{#objectives}} | {{pilot}} {{{.}}} {{#objectives}}",
        "$1 \\1 %s {0} | $1 \\1 %s {0}",
        "🎓 l’école « ouverte » | 🎓 l’école « ouverte »",
        "\u202Eesrever\u202C \u200Fעברית | \u202Eesrever\u202C \u200Fעברית"
      })
  void nothingThatSomebodyWroteIsMarkup(String written, String html) {
    OpeningRequest request =
        Asked.of("2026-0001")
            .objectives(written)
            .description(written)
            .accompaniment(written)
            .audience(written, written)
            .pilot(written, "")
            .request();
    String summary = SummaryTemplate.SHIPPED.fill(request);
    String paragraph = "<p>" + html + "</p>";
    assertThat(summary.split(Pattern.quote(paragraph), -1)).hasSize(5);
    assertThat(summary.split(Pattern.quote("<li>" + html + "</li>"), -1)).hasSize(3);
  }

  @Test
  void aThousandLinesAreAThousandParagraphsInTheirOrder() {
    String text =
        IntStream.range(0, 1000)
            .mapToObj(line -> "ligne " + line)
            .collect(Collectors.joining("\n\n"));
    String html =
        SummaryTemplate.SHIPPED.fill(Asked.of("2026-0001").nobody().description(text).request());
    assertThat(html.lines().filter(line -> line.startsWith("<p>")))
        .hasSize(1000)
        .startsWith("<p>ligne 0</p>", "<p>ligne 1</p>")
        .endsWith("<p>ligne 999</p>");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0 min",
    "45, 45 min",
    "60, 1 h",
    "65, 1 h 05",
    "80, 1 h 20",
    "390, 6 h 30",
    "6000, 100 h"
  })
  void aDurationReadsAsPeopleSayIt(int minutes, String said) {
    OpeningRequest request =
        Asked.of("2026-0001").times(null, Duration.ofMinutes(minutes)).request();
    assertThat(SummaryTemplate.SHIPPED.fill(request))
        .contains("<li>À distance : " + said + "</li>")
        .doesNotContain("présentiel");
  }
}

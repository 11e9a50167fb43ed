package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.opening.Person;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTemplateTest {

  @Test
  void anAcademysOwnIsFilledWithEscapedTexts() {
    SummaryTemplate own =
        SummaryTemplate.read(
                """
                <h3>{{title}} ({{reference}})</h3>
                {{#hasTutors}}<ul>{{#tutors}}<li>{{.}}</li>{{/tutors}}</ul>{{/hasTutors}}
                {{^hasStart}}<p>Dates à venir</p>{{/hasStart}}
                """,
                "resume.html")
            .template()
            .orElseThrow();
    String text =
        own.fill(
            Asked.of("2026-0001")
                .title("Lire & écrire")
                .tutors(new Person("<b>Sacha</b>", "sacha.moreau@example.org"))
                .request());
    assertThat(text)
        .isEqualTo(
            """
            <h3>Lire &amp; écrire (2026-0001)</h3>
            <ul><li>&lt;b&gt;Sacha&lt;/b&gt;</li></ul>
            <p>Dates à venir</p>""");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a¶{{titel}} | 2 | there is no blank | title",
        "{{{title}}} | 1 | would not be escaped | two braces",
        "a¶b¶{{& title}} | 3 | would not be escaped | two braces",
        "{{> autre}} | 1 | includes another | put the text",
        "{{=<% %>=}} | 1 | changes its delimiters | two braces",
        "a¶{{#hasPilot}}¶b | 2 | can’t be read | not closed"
      })
  void whatIsWrongIsSaidWithItsLine(String text, int line, String message, String hint) {
    SummaryTemplate.Reading reading = SummaryTemplate.read(text.replace('¶', '\n'), "resume.html");
    assertThat(reading.template()).isEmpty();
    assertThat(reading.problems())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.where()).isEqualTo("resume.html:" + line);
              assertThat(it.hint().in(Locale.ENGLISH)).contains(hint);
              assertThat(it.message().in(Locale.ENGLISH))
                  .contains(message.replace("there is no blank", "nothing is known"));
            });
  }

  @Test
  void allMistakesAreSaidAtOnce() {
    assertThat(SummaryTemplate.read("{{x1}} {{y2}}\n{{{title}}}", "r").problems()).hasSize(3);
  }
}

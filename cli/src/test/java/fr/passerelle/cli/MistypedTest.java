package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistypedTest {

  @TempDir Path folder;

  private User user(String language) {
    return new User(folder, language, new Watch("2026-11-23T09:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          plna                              | Pas compris : plna                                   | Vouliez-vous dire : plan
          pay exprot                        | Pas compris : exprot                                 | Vouliez-vous dire : export
          plan --jsno                       | Pas compris : --jsno                                 | Vouliez-vous dire : --json
          plan un deux                      | Pas compris : deux                                   | Voir : passerelle plan --help
          help plna                         | Pas compris : plna                                   | Voir : passerelle --help
          pay compute                       | Il manque : --on DATE, --rules FILE                  | Voir : passerelle pay compute --help
          request import                    | Il manque : FILES                                    | Voir : passerelle request import --help
          plan --site                       | Il manque : --site NAME                              | Voir : passerelle plan --help
          site check --site a --site b      | Donné deux fois : --site                             | Voir : passerelle site check --help
          pay compute --on hier --rules r   | --on : « hier » n’est pas une date comme 2026-11-23  | Voir : passerelle pay compute --help
          pay compute --on 2026-02-30 --rules r | --on : « 2026-02-30 » n’est pas une date         | Voir : passerelle pay compute --help
          pay explain trois                 | LINE : « trois » n’est pas un nombre entier          | Voir : passerelle pay explain --help
          sandbox --port abc                | --port : « abc » n’est pas un nombre entier          | Voir : passerelle sandbox --help
          plan --json=oui                   | --json : « oui » n’est pas attendu                   | Voir : passerelle plan --help
          """)
  void saysInFrenchWhatIsWrongAndWhereTheHelpIs(String command, String what, String next)
      throws IOException {
    User.Said said = user("fr").types(command);

    assertThat(said.code()).isEqualTo(ExitCode.USAGE);
    assertThat(said.out()).isEmpty();
    assertThat(said.err()).contains(what, next);
    assertThat(said.err())
        .doesNotContain("Invalid", "Missing", "Unknown", "should", "expected", "java.", "option '");
  }

  @Test
  void saysTheSameInEnglish() throws IOException {
    User.Said said = user("en").types("pay compute --on hier --rules r");

    assertThat(said.err())
        .isEqualToIgnoringNewLines(
            """
            --on: “hier” is not a date such as 2026-11-23
            See: passerelle pay compute --help
            """);
  }

  @Test
  void takesANameThatBeginsWithAnAtSignForAName() throws IOException {
    assertThat(user("fr").types("request import @demande.docx").out()).contains("@demande.docx");
  }
}

package fr.passerelle.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.cli.Workplace;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemViewTest {

  private static String shown(Problem problem) {
    StringWriter err = new StringWriter();
    new ProblemView(
            new Workplace(
                Path.of("."),
                Map.of(),
                Locale.FRENCH,
                new BufferedReader(new StringReader("")),
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                true,
                true,
                Clock.systemUTC()))
        .show(List.of(problem));
    return err.toString();
  }

  private static Problem problem(String where, String value) {
    return Problem.error(
        where,
        "url",
        value,
        Message.of("cli.settings-url"),
        Message.of("cli.settings-version-hint"));
  }

  @Test
  void saysWhereWhatWhyAndWhatToDo() {
    assertThat(shown(problem("passerelle.yaml", "ftp://x")))
        .isEqualToNormalizingNewlines(
            """
            ✗ passerelle.yaml · url · « ftp://x »
                cela ne peut pas être l’adresse d’un site
                → écrivez formatVersion: 1
            """);
  }

  @Test
  void shortensALongValue() {
    assertThat(shown(problem("f", "x".repeat(500)))).contains("« " + "x".repeat(59) + "… »");
  }

  @Test
  void letsNoValueSteerTheTerminalOrFakeALine() {
    String shown = shown(problem("f\r\u001b[2K✓ tout va bien", "a\n✓ ok\u202E"));

    assertThat(shown.lines()).hasSize(3);
    assertThat(shown).doesNotContain("\u001b", "\r", "\u202E");
  }

  @Test
  void leavesOutWhatIsNotThere() {
    assertThat(shown(Problem.warning("", "", "", Message.of("cli.yes"), Message.of("cli.yes"))))
        .isEqualToNormalizingNewlines("! oui\n    → oui\n");
  }
}

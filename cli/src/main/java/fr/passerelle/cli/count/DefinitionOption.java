package fr.passerelle.cli.count;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --definition D}: one definition alone. */
final class DefinitionOption {

  @Option(names = "--definition", paramLabel = "D", descriptionKey = "count.definition")
  private @Nullable String code;

  /**
   * The definition; empty for all of them.
   *
   * @throws RejectedException if there is none of that name
   */
  Optional<CountDefinition> one() {
    if (code == null) {
      return Optional.empty();
    }
    Optional<CountDefinition> found =
        Arrays.stream(CountDefinition.values()).filter(it -> it.code().equals(code)).findFirst();
    if (found.isEmpty()) {
      throw new RejectedException(List.of(unknown(code)), ExitCode.USAGE);
    }
    return found;
  }

  private static Problem unknown(String code) {
    String known =
        Arrays.stream(CountDefinition.values())
            .map(CountDefinition::code)
            .collect(Collectors.joining(", "));
    return Problem.error(
        "--definition",
        "",
        code,
        Message.of("cli.count-no-definition"),
        Message.of("cli.count-no-definition-hint", known));
  }
}

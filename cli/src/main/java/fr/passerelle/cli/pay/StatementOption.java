package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.PayLine;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.StatementId;
import fr.passerelle.vacation.StatementStore;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --statement ID}: which of the kept statements; the last one where nothing is said. */
final class StatementOption {

  @Option(names = "--statement", paramLabel = "ID", descriptionKey = "pay.statement")
  private @Nullable String id;

  /**
   * The statement meant.
   *
   * @throws RejectedException if there is none, or several begin so
   */
  PayStatement of(StatementStore store) {
    List<StatementId> known = store.list();
    if (known.isEmpty()) {
      throw rejected("statement-none", "");
    }
    String wanted = id == null ? known.get(known.size() - 1).sha256() : id;
    List<StatementId> meant = known.stream().filter(k -> k.sha256().startsWith(wanted)).toList();
    if (meant.size() != 1) {
      throw rejected(meant.isEmpty() ? "statement-unknown" : "statement-several", wanted);
    }
    return store.find(meant.get(0)).orElseThrow();
  }

  /**
   * The statement meant, passing over those that hold differences alone where none is named.
   *
   * @throws RejectedException if there is none, or several begin so
   */
  PayStatement computed(StatementStore store) {
    if (id != null) {
      return of(store);
    }
    List<StatementId> known = store.list();
    for (int i = known.size() - 1; i >= 0; i--) {
      PayStatement statement = store.find(known.get(i)).orElseThrow();
      if (statement.lines().stream().noneMatch(PayLine::isDifference)) {
        return statement;
      }
    }
    throw rejected("statement-none", "");
  }

  private static RejectedException rejected(String key, String value) {
    return new RejectedException(
        List.of(
            Problem.error(
                "--statement",
                "",
                value,
                Message.of("cli." + key),
                Message.of("cli." + key + "-hint"))),
        ExitCode.USAGE);
  }
}

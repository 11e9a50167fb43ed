package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.PayStatement;
import java.util.List;

/** Numbers of lines as typed. */
final class LineNumbers {

  private LineNumbers() {}

  /**
   * The same numbers.
   *
   * @throws RejectedException with all those of which the statement has no line
   */
  static List<Integer> in(PayStatement statement, List<Integer> numbers) {
    List<Problem> unknown =
        numbers.stream()
            .filter(number -> number < 1 || number > statement.lines().size())
            .map(number -> noLine(statement, number))
            .toList();
    if (!unknown.isEmpty()) {
      throw new RejectedException(unknown, ExitCode.USAGE);
    }
    return numbers;
  }

  /**
   * What was done, or why nothing was.
   *
   * @throws RejectedException if there are problems
   */
  static void settle(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new RejectedException(problems, ExitCode.PARTLY);
    }
  }

  private static Problem noLine(PayStatement statement, int number) {
    return Problem.error(
        statement.id().brief(),
        "LINE",
        Integer.toString(number),
        Message.of("cli.no-line"),
        Message.of("cli.no-line-hint", statement.lines().size()));
  }
}

package fr.passerelle.cli;

import fr.passerelle.problem.Problem;
import java.util.List;

/** What was given can't be used; nothing was done. */
public final class RejectedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;
  private final ExitCode exitCode;

  public RejectedException(List<Problem> problems, ExitCode exitCode) {
    super(problems.size() + " problems");
    this.problems = List.copyOf(problems);
    this.exitCode = exitCode;
  }

  public List<Problem> problems() {
    return problems;
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}

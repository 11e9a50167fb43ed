package fr.passerelle.sandbox.site;

import fr.passerelle.problem.Problem;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A state file that the sandbox can't go on from. */
public final class UnreadableStateException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  UnreadableStateException(Problem problem, @Nullable Throwable cause) {
    super(problem.where() + ": " + problem.message(), cause);
    this.problem = problem;
  }

  /** What is wrong with the file, and what to do. */
  public Problem problem() {
    return problem;
  }
}

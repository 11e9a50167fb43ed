package fr.passerelle.moodle;

import fr.passerelle.problem.Message;
import org.jspecify.annotations.Nullable;

/** The answer to a WRITE was lost: it may have been done, or not, or be under way. */
public final class OutcomeUnknownException extends MoodleException {

  private static final long serialVersionUID = 1L;

  OutcomeUnknownException(
      String function, String errorCode, Message spoken, @Nullable Throwable cause) {
    super(function, errorCode, spoken, cause);
  }
}

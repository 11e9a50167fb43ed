package fr.passerelle.moodle;

import fr.passerelle.problem.Message;
import org.jspecify.annotations.Nullable;

/** Moodle refused this object; others may go on. */
public final class RefusedException extends MoodleException {

  private static final long serialVersionUID = 1L;

  RefusedException(String function, String errorCode, Message spoken, @Nullable Throwable cause) {
    super(function, errorCode, spoken, cause);
  }
}

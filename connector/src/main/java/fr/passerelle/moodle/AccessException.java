package fr.passerelle.moodle;

import fr.passerelle.problem.Message;
import org.jspecify.annotations.Nullable;

/** The token, its service, its user or a capability keeps the call from working. */
public final class AccessException extends MoodleException {

  private static final long serialVersionUID = 1L;

  AccessException(String function, String errorCode, Message spoken, @Nullable Throwable cause) {
    super(function, errorCode, spoken, cause);
  }
}

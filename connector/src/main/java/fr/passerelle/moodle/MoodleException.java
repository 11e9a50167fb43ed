package fr.passerelle.moodle;

import fr.passerelle.problem.Message;
import org.jspecify.annotations.Nullable;

/**
 * A call to Moodle that did not give a value. One class for each way to react:
 *
 * <ul>
 *   <li>{@link SiteUnavailableException}: try again later;
 *   <li>{@link AccessException}: mend the token, the service or a capability;
 *   <li>{@link RefusedException}: mend this object; others may go on;
 *   <li>{@link ProtocolException}: what answered does not speak as Moodle does;
 *   <li>{@link OutcomeUnknownException}: a WRITE's answer was lost; read before going on.
 * </ul>
 *
 * <p>The message says what failed, on which object, why, and what to do, and never holds the token.
 * {@link #getMessage()} is English; {@link #spoken()} has both languages.
 */
public abstract sealed class MoodleException extends RuntimeException
    permits SiteUnavailableException,
        AccessException,
        RefusedException,
        ProtocolException,
        OutcomeUnknownException {

  private static final long serialVersionUID = 1L;

  private final String function;
  private final String errorCode;
  private final transient Message spoken;

  MoodleException(String function, String errorCode, Message spoken, @Nullable Throwable cause) {
    super(spoken.toString(), cause);
    this.function = function;
    this.errorCode = errorCode;
    this.spoken = spoken;
  }

  /** The web service function that was called. */
  public String function() {
    return function;
  }

  /** Moodle's {@code errorcode}; empty where the failure is not Moodle's own. */
  public String errorCode() {
    return errorCode;
  }

  /** Why, and what to do: {@link #spoken()} without the function and the object. */
  public Message reason() {
    Object last = spoken.arguments().get(spoken.arguments().size() - 1);
    return last instanceof Message reason ? reason : spoken;
  }

  /** What to tell the user, in the user's language. */
  public Message spoken() {
    return spoken;
  }
}

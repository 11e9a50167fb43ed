package fr.passerelle.moodle;

import fr.passerelle.problem.Message;
import org.jspecify.annotations.Nullable;

/** What answered does not speak as a Moodle site does: another address, a page, a cut reply. */
public final class ProtocolException extends MoodleException {

  private static final long serialVersionUID = 1L;

  ProtocolException(String function, String errorCode, Message spoken, @Nullable Throwable cause) {
    super(function, errorCode, spoken, cause);
  }
}

package fr.passerelle.moodle;

import fr.passerelle.problem.Message;
import org.jspecify.annotations.Nullable;

/** The site, or the way to it, does not work now; try again later. */
public final class SiteUnavailableException extends MoodleException {

  private static final long serialVersionUID = 1L;

  SiteUnavailableException(
      String function, String errorCode, Message spoken, @Nullable Throwable cause) {
    super(function, errorCode, spoken, cause);
  }
}

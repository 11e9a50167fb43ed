package fr.passerelle.moodle;

import fr.passerelle.problem.Message;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The site, or the way to it, does not work now; try again later. */
public final class SiteUnavailableException extends MoodleException {

  private static final long serialVersionUID = 1L;

  private final @Nullable Duration retryAfter;

  SiteUnavailableException(
      String function,
      String errorCode,
      Message spoken,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(function, errorCode, spoken, cause);
    this.retryAfter = retryAfter;
  }

  /** How long the site asks to be left alone; empty if it does not say. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}

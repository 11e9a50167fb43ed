package fr.passerelle.enrolment;

import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import java.time.Instant;

/** Another sync of the site is under way from the same ledger. */
public final class SyncBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message spoken;

  /** Where nobody has left a word. */
  public SyncBusyException(SiteName site) {
    this(Message.of("enrolment.sync-busy", site.value()));
  }

  /**
   * Where it is known who is at it.
   *
   * @param since when it took the right to
   */
  public SyncBusyException(SiteName site, String who, Instant since) {
    this(Message.of("enrolment.sync-busy-by", site.value(), who, since.toString()));
  }

  private SyncBusyException(Message spoken) {
    super(spoken.toString());
    this.spoken = spoken;
  }

  /** What to tell the user, in the user's language. */
  public Message spoken() {
    return spoken;
  }
}

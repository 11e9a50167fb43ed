package fr.passerelle.provisioning;

import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;

/** Another run is writing to the site from the same ledger. */
public final class SiteBusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message spoken;

  public SiteBusyException(SiteName site) {
    this(Message.of("provisioning.site-busy", site.value()));
  }

  private SiteBusyException(Message spoken) {
    super(spoken.toString());
    this.spoken = spoken;
  }

  /** What to tell the user, in the user's language. */
  public Message spoken() {
    return spoken;
  }
}

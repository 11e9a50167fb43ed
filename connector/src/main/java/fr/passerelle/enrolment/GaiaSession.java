package fr.passerelle.enrolment;

import java.util.Comparator;

/**
 * A session of the HR side, as the name of a self-enrolment instance tells it. Codes are texts,
 * never numbers.
 *
 * @param session the session's own code
 * @param dispositif the code of the training plan's entry, such as {@code 23A0080123}
 * @param module the module's code
 */
public record GaiaSession(String session, String dispositif, String module)
    implements Comparable<GaiaSession> {

  private static final Comparator<GaiaSession> ORDER =
      Comparator.comparing(GaiaSession::dispositif)
          .thenComparing(GaiaSession::module)
          .thenComparing(GaiaSession::session);

  @Override
  public int compareTo(GaiaSession other) {
    return ORDER.compare(this, other);
  }
}

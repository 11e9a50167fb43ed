package fr.passerelle.vacation;

/** How far a line has come on its way from work to money. Only {@link #VALIDE} may be paid. */
public enum LineState implements Word {
  /** Computed from planned work; never paid as it is. */
  PREVISIONNEL("previsionnel"),
  /** The work was done, but no amount is known yet. */
  EFFECTUE("effectue"),
  /** There is an amount, and a person has to judge it. */
  A_VALIDER("a_valider"),
  /** A person has validated it: frozen with its evidence, and payable. */
  VALIDE("valide"),
  /** It left for payment; only a difference line can correct it. */
  TRANSMIS("transmis"),
  /** Set aside by a person, who may take that back. */
  ANNULE("annule");

  private final String code;

  LineState(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  /** Whether the line's amount stands: it is paid, or will be. */
  public boolean isFrozen() {
    return this == VALIDE || this == TRANSMIS;
  }

  /** The state in which a line comes out of the calculation. */
  static LineState of(Outcome outcome) {
    return outcome.match(amount -> A_VALIDER, question -> EFFECTUE, refusal -> EFFECTUE);
  }
}

package fr.passerelle.contract;

/** Where cases find a site in the state that they need. */
interface Sites {

  /** Whether the site is, or can be put, in a state. */
  boolean offers(State state);

  /**
   * The site in a state; where nobody has put it into that state, the case is skipped.
   *
   * @param state what the case needs
   */
  Site in(State state);

  /** Called after each case. */
  void leave();
}

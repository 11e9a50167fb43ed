package fr.passerelle.vacation;

import java.math.RoundingMode;

/** How heads turn into vacations when they don't fill whole blocks. */
public enum PerHeadMode implements Word {
  /** Each head gives its part of a vacation. */
  PROPORTIONNEL("proportionnel") {
    @Override
    Fraction blocks(Fraction exact) {
      return exact;
    }
  },
  /** Only full blocks give a vacation. */
  BLOCS_COMPLETS("blocs_complets") {
    @Override
    Fraction blocks(Fraction exact) {
      return exact.whole(RoundingMode.FLOOR);
    }
  },
  /** A block begun gives a whole vacation. */
  BLOCS_COMMENCES("blocs_commences") {
    @Override
    Fraction blocks(Fraction exact) {
      return exact.whole(RoundingMode.CEILING);
    }
  };

  private final String code;

  PerHeadMode(String code) {
    this.code = code;
  }

  abstract Fraction blocks(Fraction exact);

  /**
   * The vacations for so many heads.
   *
   * @param heads at least 0; 0 gives 0 in every mode
   * @param per heads per vacation, at least 1
   */
  public Fraction vacations(int heads, int per) {
    if (heads < 0 || per < 1) {
      throw new IllegalArgumentException(heads + " heads, " + per + " a vacation");
    }
    return blocks(Fraction.of(heads, per));
  }

  @Override
  public String code() {
    return code;
  }
}

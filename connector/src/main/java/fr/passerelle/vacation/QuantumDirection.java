package fr.passerelle.vacation;

import java.math.RoundingMode;

/** Which way a duration goes that is no whole number of quanta. */
public enum QuantumDirection implements Word {
  /** The quantum that is not full does not count. */
  VERS_LE_BAS("vers_le_bas", RoundingMode.FLOOR),
  /** A quantum begun counts as a whole one. */
  VERS_LE_HAUT("vers_le_haut", RoundingMode.CEILING),
  /** To the nearest; a half goes up. */
  AU_PLUS_PROCHE("au_plus_proche", RoundingMode.HALF_UP);

  private final String code;
  private final RoundingMode mode;

  QuantumDirection(String code, RoundingMode mode) {
    this.code = code;
    this.mode = mode;
  }

  RoundingMode mode() {
    return mode;
  }

  @Override
  public String code() {
    return code;
  }
}

package fr.passerelle.enrolment;

import java.util.Arrays;

/**
 * What "a participant" means in a figure. In all of them each person counts once, and whoever also
 * holds a staff role is left out unless the {@link CountingRule} says otherwise.
 */
public enum CountDefinition {
  /** Distinct people with a learner role in the course, whatever the state of their enrolment. */
  INSCRITS("inscrits"),
  /** Those whose enrolment is active now and whose account is not suspended. */
  ACTIFS("actifs"),
  /** Those of the active who have opened the course at least once. */
  CONNECTES("connectes"),
  /** Those of the active whose completion of the course is done. */
  ACHEVES("acheves"),
  /**
   * Those of the enrolled who are on an attestation list, whatever the state of their enrolment
   * now: lists come when a session is over.
   */
  ATTESTES("attestes");

  private final String code;

  CountDefinition(String code) {
    this.code = code;
  }

  /** The word that rules, files and reports use. */
  public String code() {
    return code;
  }

  /**
   * The definition with a code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static CountDefinition of(String code) {
    return Arrays.stream(values())
        .filter(definition -> definition.code.equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such count definition: " + code));
  }
}

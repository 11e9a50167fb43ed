package fr.passerelle.vacation;

import java.math.BigDecimal;

/**
 * A validated or transmitted line, as far as ceilings ask about it.
 *
 * @param key the same work in every statement
 * @param amount what stands: what a person put in place, else what was computed; signed for a
 *     difference
 * @param replaced whether a person put the amount in place
 */
record StandingLine(
    LineRef ref, String key, CeilingSubject subject, BigDecimal amount, boolean replaced) {

  static StandingLine of(TrackedLine line, CeilingSubject subject, BigDecimal amount) {
    return new StandingLine(
        line.ref(), line.line().key(), subject, amount, line.replacement().isPresent());
  }

  static CeilingSubject subject(TrackedLine line) {
    return CeilingSubject.of(line.line(), line.statement().on());
  }
}

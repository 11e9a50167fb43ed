package fr.passerelle.vacation;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was done, or decided, by the facts that a file of activities gives. */
public sealed interface Work {

  /**
   * The design or the update of a course, for which a person decides the vacations.
   *
   * @param vacations empty where nobody has decided yet
   * @param decidedBy null where the file does not say
   * @param decidedOn null where the file does not say
   * @param override null where nobody asked to go beyond the rules
   * @param designedOn when the course was designed, for an update; null where nobody knows
   */
  record Decided(
      OptionalInt vacations,
      @Nullable String decidedBy,
      @Nullable LocalDate decidedOn,
      @Nullable MotivatedOverride override,
      @Nullable LocalDate designedOn)
      implements Work {}

  /**
   * A session of some hours.
   *
   * @param nature the name of its row of the rules’ table; null where the file does not say
   * @param hours exact, more than 0; null where the file does not say
   * @param heads null where the file does not say
   */
  record Session(@Nullable String nature, @Nullable Fraction hours, @Nullable HeadSource heads)
      implements Work {}

  /** One of two answers, by which this is. */
  default <T> T match(Function<Decided, T> decided, Function<Session, T> session) {
    if (this instanceof Decided work) {
      return decided.apply(work);
    }
    return session.apply((Session) this);
  }
}

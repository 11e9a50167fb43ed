package fr.passerelle.vacation;

import com.fasterxml.jackson.annotation.JsonProperty;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.RefusedValueException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One case worked by hand: what was done on a day, and what the rules must make of it. Exactly one
 * of the five kinds of work is given.
 *
 * @param name for people
 * @param on the day at which the rules are taken
 * @param expect the lines that must come out, in any order; at least one
 */
public record RuleExample(
    String name,
    LocalDate on,
    @Nullable Tutoring tutoring,
    @Nullable Decided design,
    @Nullable Decided update,
    @Nullable Held virtualClass,
    @Nullable Held faceToFace,
    List<Line> expect) {

  public RuleExample {
    said("name", name);
    said("on", on);
    expect = List.copyOf(said("expect", expect));
    if (Stream.of(tutoring, design, update, virtualClass, faceToFace)
            .filter(Objects::nonNull)
            .count()
        != 1) {
      throw new RefusedValueException(Message.of("vacation.example.one"));
    }
    if (expect.isEmpty()) {
      throw new RefusedValueException("expect", Message.of("vacation.example.nothing"));
    }
  }

  /**
   * Candidates who were followed: in the whole course, or group by group.
   *
   * @param candidates those in no group; all of them where there are no groups; null for none
   * @param tutors who follow the course as a whole; null for none
   * @param groups the tutors' groups; null for none
   */
  public record Tutoring(
      @Nullable Integer candidates, @Nullable List<Long> tutors, @Nullable List<Followed> groups) {
    public Tutoring {
      notNegative("candidates", candidates);
    }
  }

  /** A group, and the tutors who follow it. */
  public record Followed(int candidates, @Nullable List<Long> tutors) {
    public Followed {
      notNegative("candidates", candidates);
    }
  }

  /**
   * What somebody decided for a design or an update.
   *
   * @param vacations null where nobody has decided
   * @param designedOn when the course was designed, for an update; null where nobody knows
   * @param override why the rules' bounds may be left; null where they may not
   * @param people who share it equally; null where nobody is named
   */
  public record Decided(
      @Nullable Integer vacations,
      @Nullable LocalDate designedOn,
      @Nullable String override,
      @Nullable List<Long> people) {
    public Decided {
      notNegative("vacations", vacations);
    }
  }

  /**
   * A session that was held.
   *
   * @param nature the row of the rules' table
   * @param hours as people write them, {@code 1 h 20}
   * @param participants how many attended
   */
  public record Held(String nature, String hours, int participants, List<Long> trainers) {
    public Held {
      said("nature", nature);
      trainers = List.copyOf(said("trainers", trainers));
      notNegative("participants", participants);
      if (HoursText.read(said("hours", hours)).isEmpty()) {
        throw new RefusedValueException("hours", Message.of("vacation.example.hours"));
      }
    }
  }

  /**
   * A line that must come out.
   *
   * @param person null where nobody is known to have done it
   * @param vacations null where none are computed
   * @param amount in euros; null where no amount is computed
   */
  public record Line(
      @Nullable Long person,
      @Nullable ExactNumber vacations,
      @Nullable BigDecimal amount,
      State state) {
    public Line {
      said("state", state);
    }
  }

  /** What a person has to do with the line, in the words of statements. */
  public enum State {
    @JsonProperty("a_valider")
    A_VALIDER,
    @JsonProperty("a_decider")
    A_DECIDER,
    @JsonProperty("refuse")
    REFUSE
  }

  private static <T> T said(String field, @Nullable T value) {
    if (value == null) {
      throw new RefusedValueException(field, Message.of("vacation.example.missing", field));
    }
    return value;
  }

  private static void notNegative(String field, @Nullable Integer number) {
    if (number != null && number < 0) {
      throw new RefusedValueException(field, Message.of("vacation.example.negative"));
    }
  }
}

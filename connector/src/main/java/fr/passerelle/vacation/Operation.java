package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One step of a calculation, with everything needed to do it again by hand. */
public sealed interface Operation {

  /** The step as a sentence. */
  Message says();

  /** One of eleven answers, by which this is. */
  <T> T match(Cases<T> cases);

  /** An answer for each kind of step. */
  interface Cases<T> {
    T counted(Counted step);

    T limited(Limited step);

    T stepped(Stepped step);

    T timed(Timed step);

    T decided(Decided step);

    T priced(Priced step);

    T rounded(Rounded step);

    T shared(Shared step);

    T capped(Capped step);

    T notPaid(NotPaid step);

    T corrected(Corrected step);
  }

  /** Heads become vacations. */
  record Counted(int heads, int headsPerVacation, PerHeadMode mode, Fraction vacations)
      implements Operation {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.counted(this);
    }

    @Override
    public Message says() {
      return Message.of(
          "vacation.did.counted",
          heads,
          headsPerVacation,
          Message.of("vacation.mode." + mode.code()),
          Sayings.number(vacations));
    }
  }

  /**
   * Vacations below the least, or above the most, become it.
   *
   * @param least whether the limit is a minimum
   */
  record Limited(Fraction vacations, boolean least, Fraction limit) implements Operation {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.limited(this);
    }

    @Override
    public Message says() {
      return Message.of(
          least ? "vacation.did.raised" : "vacation.did.lowered",
          Sayings.number(vacations),
          Sayings.number(limit));
    }
  }

  /** A duration becomes whole quanta. */
  record Stepped(Fraction hours, Quantum quantum, Fraction counted) implements Operation {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.stepped(this);
    }

    @Override
    public Message says() {
      return Message.of(
          "vacation.did.stepped",
          Sayings.number(hours),
          quantum.minutes(),
          Message.of("vacation.direction." + quantum.direction().code()),
          Sayings.number(counted));
    }
  }

  /** Hours become vacations, each trainer’s or all trainers’ together. */
  record Timed(
      Fraction hours, BigDecimal coefficient, CoefficientFor whom, int trainers, Fraction vacations)
      implements Operation {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.timed(this);
    }

    @Override
    public Message says() {
      return Message.of(
          "vacation.did.timed." + whom.code(),
          Sayings.number(hours),
          Sayings.number(Fraction.of(coefficient)),
          trainers,
          Sayings.number(vacations));
    }
  }

  /**
   * A person decides the vacations.
   *
   * @param override null where the decision is within the rules
   */
  record Decided(int vacations, Bounds bounds, @Nullable MotivatedOverride override)
      implements Operation {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.decided(this);
    }

    @Override
    public Message says() {
      return override == null
          ? Message.of("vacation.did.decided", vacations, bounds.min(), bounds.max())
          : Message.of(
              "vacation.did.overridden",
              vacations,
              bounds.min(),
              bounds.max(),
              override.author(),
              Days.of(override.on()),
              override.reason());
    }
  }

  /** Vacations become euros, exactly. */
  record Priced(Fraction vacations, BigDecimal rate, Fraction amount) implements Operation {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.priced(this);
    }

    @Override
    public Message says() {
      return Message.of(
          "vacation.did.priced",
          Sayings.number(vacations),
          Sayings.euros(rate),
          Sayings.euros(amount));
    }
  }

  /** The one rounding. */
  record Rounded(Fraction exact, Rounding rounding, BigDecimal amount) implements Operation {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.rounded(this);
    }

    @Override
    public Message says() {
      return Message.of(
          "vacation.did.rounded",
          Sayings.euros(exact),
          rounding.places(),
          Message.of("vacation.rounding." + rounding.mode()),
          Sayings.euros(amount));
    }
  }

  /**
   * A person's share of a rounded amount and of the vacations behind it.
   *
   * @param total the rounded amount of all
   * @param weight the person's weight
   * @param weightOfAll all weights together
   * @param vacations the person's part of the vacations
   * @param exact the person's part of the total, before cents
   * @param rule who gets a cent that is left
   * @param amount the person's amount: {@code exact} cut to the cent, and a cent left perhaps
   */
  record Shared(
      BigDecimal total,
      Fraction weight,
      Fraction weightOfAll,
      Fraction vacations,
      Fraction exact,
      LeftoverCent rule,
      BigDecimal amount)
      implements Operation {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.shared(this);
    }

    @Override
    public Message says() {
      return Message.of(
          "vacation.did.shared",
          Sayings.euros(total),
          Sayings.number(weight),
          Sayings.number(weightOfAll),
          Sayings.euros(exact),
          Message.of("vacation.leftoverCent." + rule.code()),
          Sayings.euros(amount),
          Sayings.number(vacations));
    }
  }

  /**
   * Amounts that pass a ceiling together are cut in proportion, so that they come to it.
   *
   * @param ceiling its name in the rules
   * @param sum of all these amounts
   * @param earlier how much of the sum stands in other statements
   * @param before this one
   * @param rule who gets a cent that is left
   */
  record Capped(
      String ceiling,
      BigDecimal sum,
      BigDecimal earlier,
      BigDecimal limit,
      BigDecimal before,
      LeftoverCent rule,
      BigDecimal amount)
      implements Operation {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.capped(this);
    }

    @Override
    public Message says() {
      return Message.of(
          earlier.signum() == 0 ? "vacation.did.capped" : "vacation.did.cappedFurther",
          ceiling,
          Sayings.euros(sum),
          Sayings.euros(limit),
          Sayings.euros(before),
          Sayings.euros(amount),
          Sayings.euros(earlier));
    }
  }

  /**
   * Nothing is paid to this person.
   *
   * @param reason its name in the rules
   * @param title what the rules call it
   * @param before what it would have been
   */
  record NotPaid(String reason, String title, BigDecimal before, BigDecimal amount)
      implements Operation {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.notPaid(this);
    }

    @Override
    public Message says() {
      return Message.of(
          "vacation.did.notPaid", title, reason, Sayings.euros(before), Sayings.euros(amount));
    }
  }

  /**
   * What is due now is held against what was transmitted; the difference is proposed.
   *
   * @param lines the lines transmitted, each with its statement
   * @param before what was transmitted, in all
   * @param now what the counts and rules give now
   * @param amount {@code now - before}, with its sign
   */
  record Corrected(
      String lines,
      Fraction vacationsBefore,
      BigDecimal before,
      Fraction vacationsNow,
      BigDecimal now,
      BigDecimal amount)
      implements Operation {
    @Override
    public <T> T match(Cases<T> cases) {
      return cases.corrected(this);
    }

    @Override
    public Message says() {
      return Message.of(
          "vacation.did.corrected",
          Sayings.euros(before),
          Sayings.number(vacationsBefore),
          lines,
          Sayings.euros(now),
          Sayings.number(vacationsNow),
          Sayings.euros(amount));
    }
  }
}

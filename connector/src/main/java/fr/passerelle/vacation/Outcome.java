package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What comes of a line: an amount, a question to a person, or a refusal. Never 0 for "unknown". */
public sealed interface Outcome {

  /**
   * An amount.
   *
   * @param vacations exact, never rounded
   * @param amount in euros, rounded once
   * @param operations what was done, in order; each uses the result of the one before
   */
  record Computed(Fraction vacations, BigDecimal amount, List<Operation> operations)
      implements Outcome {
    public Computed {
      operations = List.copyOf(operations);
    }
  }

  /**
   * No amount, because the facts or the rules leave open what a person must decide.
   *
   * @param vacations what is known all the same; null where nothing is
   * @param operations what was done to know it
   */
  record ToDecide(
      Message reason, Message hint, @Nullable Fraction vacations, List<Operation> operations)
      implements Outcome {
    public ToDecide {
      operations = List.copyOf(operations);
    }

    /** Nothing is known. */
    public ToDecide(Message reason, Message hint) {
      this(reason, hint, null, List.of());
    }

    /**
     * The question of that name: {@code vacation.open.NAME}, and what to do under {@code .hint}.
     */
    static ToDecide of(String name, Object... arguments) {
      return new ToDecide(
          Message.of("vacation.open." + name, arguments),
          Message.of("vacation.open." + name + ".hint", arguments));
    }
  }

  /**
   * No amount, because something is missing or not allowed.
   *
   * @param reasons at least one
   */
  record Refused(List<Message> reasons, Message hint) implements Outcome {
    public Refused {
      reasons = List.copyOf(reasons);
    }

    /** What is to be done stands under {@code vacation.refused.NAME.hint}. */
    static Refused of(List<Message> reasons, String name, Object... arguments) {
      return new Refused(reasons, Message.of("vacation.refused." + name + ".hint", arguments));
    }
  }

  /** One of three answers, by which this is. */
  default <T> T match(
      Function<Computed, T> computed,
      Function<ToDecide, T> toDecide,
      Function<Refused, T> refused) {
    if (this instanceof Computed amount) {
      return computed.apply(amount);
    }
    return this instanceof ToDecide question
        ? toDecide.apply(question)
        : refused.apply((Refused) this);
  }

  /** What a person has to do with it. */
  default PayState state() {
    return match(
        amount -> PayState.A_VALIDER, question -> PayState.A_DECIDER, refusal -> PayState.REFUSE);
  }
}

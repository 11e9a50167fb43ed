package fr.passerelle.provisioning;

import fr.passerelle.problem.Message;
import java.util.function.Function;
import java.util.function.Supplier;

/** How a step ended. */
public sealed interface StepOutcome {

  /** The site says that it is done, or it was found done after a lost answer. */
  record Done() implements StepOutcome {}

  /** It was so before; nothing was sent. */
  record AlreadyTrue() implements StepOutcome {}

  /** The site refused it, or did something else. */
  record Failed(Message reason) implements StepOutcome {}

  /** Nothing was sent, because something before it did not work. */
  record NotTried(Message reason) implements StepOutcome {}

  /** It was sent, the answer was lost, and reading did not tell: the next run looks again. */
  record Unknown(Message reason) implements StepOutcome {}

  /** One of five answers, by which outcome this is. */
  default <T> T match(
      Supplier<T> done,
      Supplier<T> alreadyTrue,
      Function<Message, T> failed,
      Function<Message, T> notTried,
      Function<Message, T> unknown) {
    if (this instanceof Done) {
      return done.get();
    }
    if (this instanceof AlreadyTrue) {
      return alreadyTrue.get();
    }
    if (this instanceof Failed failure) {
      return failed.apply(failure.reason());
    }
    if (this instanceof NotTried left) {
      return notTried.apply(left.reason());
    }
    return unknown.apply(((Unknown) this).reason());
  }

  /** The word that the journal keeps. */
  default String code() {
    return match(
        () -> "done", () -> "already-true", m -> "failed", m -> "not-tried", m -> "unknown");
  }

  default boolean isGood() {
    return match(() -> true, () -> true, m -> false, m -> false, m -> false);
  }
}

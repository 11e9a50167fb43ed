package fr.passerelle.vacation;

import org.jspecify.annotations.Nullable;

/**
 * One value of the rules, with when it is in force, how sure it is and where it comes from.
 *
 * @param value null where the status is {@link Status#MANQUANT}, and only there
 * @param source null where no document states it
 * @param note what the rules' author adds; null for nothing
 */
public record Setting<T>(
    Validity validity,
    @Nullable T value,
    Status status,
    @Nullable RuleSource source,
    @Nullable String note) {

  public Setting {
    if ((value == null) != (status == Status.MANQUANT)) {
      throw new IllegalArgumentException("a value is missing where, and only where, it says so");
    }
  }

  /** A value that applies where the rules are silent. */
  static <T> Setting<T> byDefault(T value) {
    return new Setting<>(Validity.ALWAYS, value, Status.CONFIRME, null, null);
  }
}

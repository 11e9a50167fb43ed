package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.time.LocalDate;
import java.util.Locale;

/** Days as a reader of either language writes them. */
final class Days {

  private Days() {}

  /** {@code 01/09/2023} in French, {@code 2023-09-01} in English. */
  static Message of(LocalDate day) {
    return Message.of(
        "vacation.day",
        String.format(Locale.ROOT, "%04d", day.getYear()),
        String.format(Locale.ROOT, "%02d", day.getMonthValue()),
        String.format(Locale.ROOT, "%02d", day.getDayOfMonth()));
  }
}

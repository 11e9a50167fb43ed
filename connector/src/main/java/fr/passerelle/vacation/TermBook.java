package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Looks up the values of a day, and keeps what was found and what was not. */
final class TermBook {

  private final LocalDate day;
  private final List<Term> terms = new ArrayList<>();
  private final List<Message> missing = new ArrayList<>();

  TermBook(LocalDate day) {
    this.day = day;
  }

  /**
   * The value in force on the day.
   *
   * @param written how a rules file writes the value
   * @param says the sentence that tells it
   */
  <T> Optional<T> take(Dated<T> dated, Function<T, String> written, Function<T, Message> says) {
    Optional<Setting<T>> setting = dated.on(day);
    Optional<T> value = setting.flatMap(s -> Optional.ofNullable(s.value()));
    setting.ifPresent(
        s -> value.ifPresent(v -> terms.add(term(dated, s, written.apply(v), says.apply(v)))));
    if (value.isEmpty()) {
      missing.add(dated.whyNoneOn(day));
    }
    return value;
  }

  /** The word in force on the day, said by {@code vacation.<term>} and {@code .<word>}. */
  <T extends Word> Optional<T> take(Dated<T> dated, String term) {
    return take(dated, Word::code, word -> Sayings.choice(term, word.code()));
  }

  private static Term term(Dated<?> dated, Setting<?> setting, String value, Message says) {
    return new Term(
        dated.field(),
        value,
        says,
        setting.validity(),
        setting.status(),
        setting.source(),
        setting.note());
  }

  /** What was found, in the order of asking. */
  List<Term> terms() {
    return List.copyOf(terms);
  }

  /** Why something was not found, in the order of asking. */
  List<Message> missing() {
    return List.copyOf(missing);
  }
}

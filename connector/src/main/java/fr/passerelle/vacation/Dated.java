package fr.passerelle.vacation;

import fr.passerelle.problem.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A value of the rules over time. Old values stay, so that an old date still computes as it did.
 *
 * @param field the key in the rules file: {@code tutoring.mode}
 * @param settings by date, each in force until the day before the next; at least one
 */
public record Dated<T>(String field, List<Setting<T>> settings) {

  public Dated {
    settings = List.copyOf(settings);
    if (settings.isEmpty()) {
      throw new IllegalArgumentException(field + " has no value");
    }
  }

  static <T> Dated<T> byDefault(String field, T value) {
    return new Dated<>(field, List.of(Setting.byDefault(value)));
  }

  /** The value in force on a day; empty where none is, or where it is marked as missing. */
  public Optional<Setting<T>> on(LocalDate day) {
    return Optional.ofNullable(covering(day)).filter(setting -> setting.value() != null);
  }

  /** The value itself; empty where {@link #on} is. */
  Optional<T> valueOn(LocalDate day) {
    return on(day).flatMap(setting -> Optional.ofNullable(setting.value()));
  }

  /** The days on which a value begins. */
  Stream<LocalDate> beginnings() {
    return settings.stream().flatMap(s -> Stream.ofNullable(s.validity().from()));
  }

  /** Why {@link #on} is empty, and what would mend it. */
  public Message whyNoneOn(LocalDate day) {
    LocalDate first = settings.get(0).validity().from();
    if (covering(day) != null) {
      return Message.of("vacation.none.marked", field, Days.of(day));
    }
    return first != null && day.isBefore(first)
        ? Message.of("vacation.none.before", field, Days.of(day), Days.of(first))
        : Message.of("vacation.none.after", field, Days.of(day));
  }

  private @Nullable Setting<T> covering(LocalDate day) {
    Setting<T> last = null;
    for (Setting<T> setting : settings) {
      LocalDate from = setting.validity().from();
      if (from == null || !day.isBefore(from)) {
        last = setting;
      }
    }
    return last != null && last.validity().covers(day) ? last : null;
  }
}

package fr.passerelle.cli.report;

import fr.passerelle.moodle.UserId;
import fr.passerelle.vacation.Outcome;
import fr.passerelle.vacation.PayLine;
import fr.passerelle.vacation.PayStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The lines of a statement that are about one person, or about one course.
 *
 * @param number the person's or the course's, on the site
 * @param lines the numbers of the lines in the statement, from 1; at least one
 */
public record Excerpt(PayStatement statement, Subject subject, long number, List<Integer> lines) {

  /** What lines are gathered by. A line without a person belongs to a course alone. */
  public enum Subject {
    PERSON,
    COURSE;

    private Optional<Long> of(PayLine line) {
      return switch (this) {
        case PERSON -> Optional.ofNullable(line.person()).map(UserId::value);
        case COURSE -> Optional.of(line.course().id().value());
      };
    }
  }

  public Excerpt {
    lines = List.copyOf(lines);
  }

  /** Each person’s, or each course’s, by number. */
  public static List<Excerpt> all(PayStatement statement, Subject subject) {
    SortedMap<Long, List<Integer>> found = new TreeMap<>();
    for (int line = 1; line <= statement.lines().size(); line++) {
      int number = line;
      subject
          .of(statement.line(line))
          .ifPresent(it -> found.computeIfAbsent(it, key -> new ArrayList<>()).add(number));
    }
    return found.entrySet().stream()
        .map(entry -> new Excerpt(statement, subject, entry.getKey(), entry.getValue()))
        .toList();
  }

  /** That person's or course's; nothing where no line is about it. */
  public static Optional<Excerpt> of(PayStatement statement, Subject subject, long number) {
    return all(statement, subject).stream().filter(it -> it.number == number).findFirst();
  }

  /** All computed amounts together, in euros. */
  public BigDecimal total() {
    return lines.stream()
        .map(statement::line)
        .map(line -> line.outcome().match(Outcome.Computed::amount, open -> NONE, no -> NONE))
        .reduce(NONE, BigDecimal::add);
  }

  /** How many lines have no amount. */
  public int unsettled() {
    return (int)
        lines.stream()
            .map(statement::line)
            .filter(line -> !(line.outcome() instanceof Outcome.Computed))
            .count();
  }

  /** {@code person-7}: what a file about it is called, before the dot. */
  public String fileName() {
    return subject.name().toLowerCase(Locale.ROOT) + "-" + number;
  }

  private static final BigDecimal NONE = new BigDecimal("0.00");
}

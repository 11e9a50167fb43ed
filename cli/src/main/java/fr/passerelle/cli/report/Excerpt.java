package fr.passerelle.cli.report;

import fr.passerelle.moodle.UserId;
import fr.passerelle.vacation.LineState;
import fr.passerelle.vacation.PayLine;
import fr.passerelle.vacation.PayRegister;
import fr.passerelle.vacation.PayStatement;
import fr.passerelle.vacation.TrackedLine;
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

  /**
   * What the lines come to by now.
   *
   * @param total the amounts that count, in euros: what people put in place, else what was
   *     computed; nothing of cancelled lines, nor of work that is paid under another statement
   * @param unsettled lines without an amount that could still get one
   * @param cancelled lines set aside
   * @param elsewhere lines whose work is validated or transmitted under another statement
   * @param frozen lines that are validated or transmitted
   */
  public record Sum(BigDecimal total, int unsettled, int cancelled, int elsewhere, int frozen) {}

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

  /** What the lines come to, by what people have done with them. */
  public Sum sum(PayRegister register) {
    List<TrackedLine> all = lines.stream().map(it -> register.line(statement, it)).toList();
    List<TrackedLine> standing = all.stream().filter(it -> !isCancelled(it)).toList();
    List<TrackedLine> own = standing.stream().filter(it -> !isElsewhere(it, register)).toList();
    return new Sum(
        PayRegister.sum(own),
        (int) own.stream().filter(it -> it.amount().isEmpty()).count(),
        all.size() - standing.size(),
        standing.size() - own.size(),
        (int) own.stream().filter(it -> it.state().isFrozen()).count());
  }

  private static boolean isCancelled(TrackedLine line) {
    return line.state() == LineState.ANNULE;
  }

  private static boolean isElsewhere(TrackedLine line, PayRegister register) {
    return register.isSettled(line) && !line.state().isFrozen();
  }

  /** {@code person-7}: what a file about it is called, before the dot. */
  public String fileName() {
    return subject.name().toLowerCase(Locale.ROOT) + "-" + number;
  }
}

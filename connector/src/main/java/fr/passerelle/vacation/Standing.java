package fr.passerelle.vacation;

import fr.passerelle.moodle.SiteName;
import fr.passerelle.moodle.UserId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of all statements that are validated or transmitted at a moment, which ceilings count.
 * Cancelled lines are not among them. Immutable.
 */
public final class Standing {

  /** Nothing stands. */
  public static final Standing NOTHING = new Standing(List.of());

  /** The name under which it is kept with a statement. */
  static final String FILE = "standing-lines";

  private static final String MARK = "passerelle-standing 1\n";

  private final List<StandingLine> lines;

  Standing(List<StandingLine> lines) {
    this.lines = List.copyOf(lines);
  }

  /** What stands by the register. A difference is of the same day as what it corrects. */
  public static Standing of(PayRegister register) {
    List<StandingLine> lines = new ArrayList<>();
    for (List<TrackedLine> sameWork : register.frozen().values()) {
      CeilingSubject first = StandingLine.subject(first(sameWork));
      for (TrackedLine line : sameWork) {
        line.amount().ifPresent(it -> lines.add(StandingLine.of(line, first, it)));
      }
    }
    lines.sort(Comparator.comparing(StandingLine::ref));
    return new Standing(lines);
  }

  private static TrackedLine first(List<TrackedLine> sameWork) {
    return sameWork.stream()
        .filter(line -> !line.line().isDifference())
        .findFirst()
        .orElse(sameWork.get(0));
  }

  List<StandingLine> lines() {
    return lines;
  }

  /** As it is kept with a statement, so that the statement can be computed again. */
  public Optional<SourceFile> kept() {
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new SourceFile(
                FILE,
                lines.stream()
                    .map(Standing::written)
                    .collect(Collectors.joining("\n", MARK, "\n"))
                    .getBytes(StandardCharsets.UTF_8)));
  }

  static boolean isKept(SourceFile file) {
    return file.name().equals(FILE)
        && new String(file.bytes(), StandardCharsets.UTF_8).startsWith(MARK);
  }

  /**
   * What {@link #kept} wrote.
   *
   * @throws RuntimeException if the file was tampered with
   */
  static Standing again(SourceFile file) {
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    return new Standing(text.substring(MARK.length()).lines().map(Standing::read).toList());
  }

  private static String written(StandingLine line) {
    CeilingSubject subject = line.subject();
    return Stream.of(
            line.ref().statement().sha256(),
            line.ref().number(),
            line.key(),
            subject.unitKey(),
            subject.activity().code(),
            subject.site().value(),
            Objects.toString(subject.person(), ""),
            subject.day(),
            line.amount().toPlainString(),
            line.replaced())
        .map(Object::toString)
        .map(cell -> cell.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n"))
        .collect(Collectors.joining("\t"));
  }

  private static StandingLine read(String written) {
    List<String> cells = Stream.of(written.split("\t", -1)).map(String::translateEscapes).toList();
    return new StandingLine(
        new LineRef(new StatementId(cells.get(0)), Integer.parseInt(cells.get(1))),
        cells.get(2),
        new CeilingSubject(
            cells.get(3),
            Words.meaning(Activity.values(), cells.get(4)),
            new SiteName(cells.get(5)),
            person(cells.get(6)),
            LocalDate.parse(cells.get(7))),
        new BigDecimal(cells.get(8)),
        Boolean.parseBoolean(cells.get(9)));
  }

  private static @Nullable UserId person(String number) {
    return number.isEmpty() ? null : new UserId(Long.parseLong(number));
  }
}

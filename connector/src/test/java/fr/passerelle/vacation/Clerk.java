package fr.passerelle.vacation;

import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.problem.Problem;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A pay clerk at work, with a ledger that lasts as long as the test. */
final class Clerk {

  static final LocalDate DAY = LocalDate.of(2024, 1, 15);
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Instant NOW = Instant.parse("2024-02-01T09:00:00Z");

  final StatementStore statements = new StatementsInMemory();
  final PayEvents events = new PayEventsInMemory();
  final PayDesk desk = new PayDesk(statements, events);
  private final Map<SnapshotId, CourseCount> counts = new HashMap<>();
  private String rules = TestRules.text(Map.of());

  /** Follows other rules from now on. */
  Clerk by(String text) {
    rules = text;
    return this;
  }

  /** Computes and keeps a statement; each course is read anew. */
  PayStatement computes(TestCourse... courses) {
    return computesOn(DAY, courses);
  }

  /** The same on another day. */
  PayStatement computesOn(LocalDate day, TestCourse... courses) {
    List<CourseCount> read =
        List.of(courses).stream().map(TestCourse::count).map(this::kept).toList();
    Standing standing = Standing.of(desk.register());
    PayStatement statement =
        new PayCalculator(TestRules.accepted(rules), PARIS)
            .compute(day, read, Declarations.NONE, standing);
    SourceFile file = new SourceFile("essai.yaml", rules.getBytes(StandardCharsets.UTF_8));
    statements.save(statement, Stream.concat(Stream.of(file), standing.kept().stream()).toList());
    return statement;
  }

  private CourseCount kept(CourseCount count) {
    SnapshotId id = new SnapshotId(counts.size() + 1L);
    CourseCount numbered =
        new CourseCount(
            id,
            count.site(),
            count.course(),
            count.shortName(),
            count.idNumber(),
            count.takenAt(),
            count.rule(),
            count.whole(),
            count.groups(),
            count.inNoGroup(),
            count.inSeveralGroups(),
            count.tutors(),
            count.incomplete());
    counts.put(id, numbered);
    return numbered;
  }

  /** Puts another reading in the place of a stored one, as no program should. */
  void forges(SnapshotId id, CourseCount count) {
    counts.put(id, count);
  }

  List<Problem> validates(PayStatement statement, Integer... numbers) {
    return desk.validate(statement, List.of(numbers), signs(""));
  }

  int transmits() {
    return desk.transmit(signs(""));
  }

  Reconciliation reconciles(PayStatement now) {
    Reconciliation found = Reconciliation.of(desk.register(), now);
    found.differences().ifPresent(statements::save);
    return found;
  }

  List<Problem> overrides(PayStatement statement, int number, String amount, String reason) {
    NewAmount decided = new NewAmount(null, new BigDecimal(amount), DAY);
    return desk.override(statement, number, decided, signs(reason));
  }

  List<Verification.Flaw> verifies() {
    return new Verification(statements, id -> Optional.ofNullable(counts.get(id)))
        .flaws(desk.register());
  }

  LineState state(PayStatement statement, int number) {
    return desk.register().line(statement, number).state();
  }

  static Signature signs(String reason) {
    return new Signature("gestion.paie", NOW, reason);
  }
}

package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import fr.passerelle.enrolment.CourseCount;
import fr.passerelle.enrolment.GroupCount;
import fr.passerelle.enrolment.HeadCount;
import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.problem.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Holds the validated and transmitted lines against what is stored: the counts of their readings,
 * their operations done again, and the whole statement computed again from the files kept with it.
 */
public final class Verification {

  /** Something that does not agree. */
  public record Flaw(LineRef line, Message what) {}

  private final StatementStore statements;
  private final Function<SnapshotId, Optional<CourseCount>> counts;
  private final Map<StatementId, Optional<PayStatement>> again = new LinkedHashMap<>();

  /**
   * A verification against these stores.
   *
   * @param counts the stored counts of a reading
   */
  public Verification(
      StatementStore statements, Function<SnapshotId, Optional<CourseCount>> counts) {
    this.statements = statements;
    this.counts = counts;
  }

  /** What does not agree, by line; empty where everything does. */
  public List<Flaw> flaws(PayRegister register) {
    return register.frozen().values().stream()
        .flatMap(List::stream)
        .sorted((one, other) -> one.ref().compareTo(other.ref()))
        .flatMap(line -> flaws(line).map(what -> new Flaw(line.ref(), what)))
        .toList();
  }

  private Stream<Message> flaws(TrackedLine line) {
    return Stream.of(reading(line.line()), LineProof.flaw(line.line()), recomputed(line))
        .flatMap(Optional::stream);
  }

  private Optional<Message> reading(PayLine line) {
    HeadEvidence evidence = line.evidence();
    boolean same =
        counts
            .apply(evidence.snapshot())
            .filter(count -> count.takenAt().equals(evidence.takenAt()))
            .filter(count -> part(count, line.portion()).equals(evidence.counts()))
            .isPresent();
    return same ? Optional.empty() : Optional.of(Message.of("vacation.proof.reading"));
  }

  private static SortedMap<CountDefinition, HeadCount> part(CourseCount count, Portion portion) {
    return switch (portion.kind()) {
      case COURS -> new TreeMap<>(count.whole());
      case HORS_GROUPE -> new TreeMap<>(count.inNoGroup());
      case GROUPES -> {
        List<GroupCount> groups =
            count.groups().stream().filter(group -> portion.has(group.group())).toList();
        yield groups.size() == portion.groups().size() ? Heads.sum(groups) : new TreeMap<>();
      }
    };
  }

  /** A difference line, or a statement older than the keeping of files, has no files. */
  private Optional<Message> recomputed(TrackedLine line) {
    List<SourceFile> sources = statements.sources(line.statement().id());
    if (sources.isEmpty()) {
      return Optional.empty();
    }
    Optional<PayStatement> now =
        again.computeIfAbsent(
            line.statement().id(), id -> Recomputation.of(line.statement(), sources, counts));
    if (now.isEmpty()) {
      return Optional.of(Message.of("vacation.proof.impossible"));
    }
    return now.get().lines().contains(line.line())
        ? Optional.empty()
        : Optional.of(Message.of("vacation.proof.recomputed"));
  }
}

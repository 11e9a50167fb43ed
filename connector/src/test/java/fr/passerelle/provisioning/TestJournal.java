package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A journal in memory, which can be listened to. */
final class TestJournal implements Journal {

  /** A write as the journal has it; without an outcome while it is not ended. */
  record Line(
      long id,
      Entry entry,
      Instant begunAt,
      @Nullable StepOutcome outcome,
      @Nullable CourseId course) {

    boolean isOpen() {
      return outcome == null || outcome.code().equals("unknown");
    }
  }

  /** What was read back is noted by the thread that read it, while another one begins more. */
  private final List<Line> lines = new CopyOnWriteArrayList<>();

  private final Clock clock;
  private Consumer<Entry> afterBegin = entry -> {};
  private Runnable beforeEnd = () -> {};
  private boolean held;

  TestJournal(Clock clock) {
    this.clock = clock;
  }

  /** What happens each time that a write is about to be sent. */
  void afterBegin(Consumer<Entry> listener) {
    afterBegin = listener;
  }

  /** What happens each time that the end of a write is about to be noted. */
  void beforeEnd(Runnable listener) {
    beforeEnd = listener;
  }

  /** Another process, which has only what was written. */
  void restart() {
    afterBegin = entry -> {};
    beforeEnd = () -> {};
    held = false;
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  /** {@code create 2026-0001 done}, in order; {@code …} where nothing was noted. */
  List<String> said() {
    return lines.stream()
        .map(
            line ->
                line.entry().kind()
                    + " "
                    + line.entry().reference()
                    + " "
                    + (line.outcome() == null ? "…" : line.outcome().code()))
        .toList();
  }

  @Override
  public long begin(Entry entry) {
    long id = lines.size() + 1L;
    lines.add(new Line(id, entry, clock.instant(), null, null));
    afterBegin.accept(entry);
    return id;
  }

  @Override
  public List<Long> begin(List<Entry> entries) {
    return entries.stream().map(this::begin).toList();
  }

  @Override
  public void end(List<Ending> endings) {
    endings.forEach(ending -> end(ending.id(), ending.outcome(), ending.course()));
  }

  @Override
  public void end(long id, StepOutcome outcome, @Nullable CourseId course) {
    beforeEnd.run();
    lines.replaceAll(
        line ->
            line.id() == id ? new Line(id, line.entry(), line.begunAt(), outcome, course) : line);
  }

  @Override
  public List<Unfinished> unfinishedCreates(SiteName site) {
    return unfinished(Set.of("create"));
  }

  @Override
  public List<Unfinished> unfinishedMakings(SiteName site) {
    return unfinished(Set.of("category", "group"));
  }

  private List<Unfinished> unfinished(Set<String> kinds) {
    return lines.stream()
        .filter(line -> kinds.contains(line.entry().kind()) && line.isOpen())
        .map(line -> new Unfinished(line.id(), line.entry().reference(), line.begunAt()))
        .toList();
  }

  @Override
  public List<UnfinishedCopy> unfinishedCopies(SiteName site) {
    return lines.stream()
        .filter(line -> line.entry().kind().equals(DUPLICATE) && line.isOpen())
        .map(TestJournal::copy)
        .toList();
  }

  private static UnfinishedCopy copy(Line line) {
    String[] detail = line.entry().detail().split(" ", 2);
    return new UnfinishedCopy(
        line.id(),
        line.entry().reference(),
        new CourseId(Long.parseLong(detail[0])),
        new ShortName(detail[1]),
        line.begunAt(),
        line.course(),
        !isBroken(line.outcome()));
  }

  private static boolean isBroken(@Nullable StepOutcome outcome) {
    return outcome instanceof StepOutcome.Unknown unknown
        && unknown.reason().key().equals(BROKEN_COPY);
  }

  @Override
  public Written written(SiteName site) {
    Written.Tally tally = new Written.Tally();
    for (Line line : lines) {
      boolean arrived = line.outcome() != null && line.outcome().isGood();
      IdNumber reference = line.entry().reference();
      line.entry().marks().forEach((field, mark) -> tally.add(reference, field, mark, arrived));
    }
    return tally.written();
  }

  @Override
  public SortedSet<IdNumber> opened(SiteName site) {
    return lines.stream()
        .filter(line -> line.course() != null)
        .map(line -> line.entry().reference())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public SortedSet<IdNumber> withoutSheet(SiteName site) {
    return opened(site);
  }

  @Override
  public void noteSheets(SiteName site, Collection<IdNumber> references) {}

  @Override
  public Hold hold(SiteName site) {
    if (held) {
      throw new SiteBusyException(site);
    }
    held = true;
    return new Hold() {
      @Override
      public SiteName site() {
        return site;
      }

      @Override
      public void close() {
        held = false;
      }
    };
  }
}

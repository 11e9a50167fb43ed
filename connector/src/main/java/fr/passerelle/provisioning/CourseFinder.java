package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.Pause;
import fr.passerelle.moodle.SiteName;
import fr.passerelle.problem.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Finds out what became of creates whose answer was lost.
 *
 * <p>Moodle goes on creating after the client has gone, and the courses appear only when its
 * transaction commits, seconds later. So one look proves nothing: it is repeated with growing
 * pauses until every course is there, or until no create can still be under way.
 */
public final class CourseFinder {

  /** How long after it was sent a create may still appear. */
  static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

  private final MoodleClient client;
  private final Clock clock;
  private final Pause pause;

  public CourseFinder(MoodleClient client, Clock clock, Pause pause) {
    this.client = client;
    this.clock = clock;
    this.pause = pause;
  }

  Instant now() {
    return clock.instant();
  }

  /**
   * The courses that carry each idnumber, once that is settled.
   *
   * @param sent when the last of the creates was sent
   * @return every key asked for; an empty list where no course appeared within {@link #PATIENCE}
   */
  SortedMap<IdNumber, List<Course>> settled(Collection<IdNumber> idNumbers, Instant sent)
      throws InterruptedException {
    Instant deadline = sent.plus(PATIENCE);
    Duration wait = FIRST_PAUSE;
    while (true) {
      Map<IdNumber, List<Course>> found = client.courses().byIdNumber(idNumbers);
      boolean allThere = found.values().stream().noneMatch(List::isEmpty);
      if (allThere || !clock.instant().isBefore(deadline)) {
        return new TreeMap<>(found);
      }
      pause.of(wait);
      wait =
          wait.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait.multipliedBy(2);
    }
  }

  /**
   * Looks for something that a lost answer may have left, with growing pauses, until it is there,
   * {@link #PATIENCE} has passed or the thread is interrupted.
   *
   * @return whether it is there
   */
  boolean lookUntil(BooleanSupplier isThere) {
    Instant deadline = now().plus(PATIENCE);
    Duration wait = FIRST_PAUSE;
    while (!isThere.getAsBoolean()) {
      if (!clock.instant().isBefore(deadline)) {
        return false;
      }
      try {
        pause.of(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
      wait = wait.compareTo(LONGEST_PAUSE) < 0 ? wait.multipliedBy(2) : LONGEST_PAUSE;
    }
    return true;
  }

  /**
   * Categories and groups that an earlier run may just have sent for: only after a while does a
   * plan see whether they were made.
   */
  private void waitOut(Journal journal, SiteName site) throws InterruptedException {
    for (Journal.Unfinished entry : journal.unfinishedMakings(site)) {
      Duration left = Duration.between(now(), entry.begunAt().plus(PATIENCE));
      if (!left.isNegative() && !left.isZero()) {
        pause.of(left);
      }
      journal.end(entry.id(), new StepOutcome.Failed(Message.of("provisioning.making-lost")), null);
    }
  }

  /**
   * Settles the creates that an earlier run left without an end, before anything is planned: a
   * course that is still on its way must not be created again. Does nothing where there are none.
   *
   * @throws SiteBusyException if the run that began them is not over
   * @throws fr.passerelle.moodle.MoodleException if the site can't be read; nothing is settled
   */
  public void settleUnfinished(Journal journal, SiteName site) throws InterruptedException {
    if (journal.unfinishedCreates(site).isEmpty()
        && journal.unfinishedCopies(site).isEmpty()
        && journal.unfinishedMakings(site).isEmpty()) {
      return;
    }
    Journal.Hold hold = journal.hold(site);
    try {
      settleHeld(journal, hold);
    } finally {
      hold.close();
    }
  }

  /** The same for who holds the site already. */
  public void settleHeld(Journal journal, Journal.Hold hold) throws InterruptedException {
    SiteName site = hold.site();
    waitOut(journal, site);
    settleCreates(journal, site);
    copies().settle(journal, site);
  }

  /** The copies of templates that an earlier run made and did not finish. */
  public List<HalfMade> halfMade(Journal journal, SiteName site) {
    List<HalfMade> copies = new ArrayList<>();
    for (Journal.UnfinishedCopy copy : journal.unfinishedCopies(site)) {
      CourseId course = copy.course();
      if (course != null) {
        copies.add(new HalfMade(copy.reference(), course, copy.isWhole()));
      }
    }
    return copies;
  }

  CopyFinder copies() {
    return new CopyFinder(client, this);
  }

  void waitUntil(Instant time) throws InterruptedException {
    while (clock.instant().isBefore(time)) {
      // A pause may count whole milliseconds; the last part of one must not be asked for for ever.
      Duration left = Duration.between(clock.instant(), time).plusMillis(1);
      pause.of(left.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : left);
    }
  }

  private void settleCreates(Journal journal, SiteName site) throws InterruptedException {
    List<Journal.Unfinished> unfinished = journal.unfinishedCreates(site);
    if (unfinished.isEmpty()) {
      return;
    }
    Instant sent =
        unfinished.stream().map(Journal.Unfinished::begunAt).max(Instant::compareTo).orElseThrow();
    Map<IdNumber, List<Course>> found =
        settled(unfinished.stream().map(Journal.Unfinished::reference).toList(), sent);
    journal.end(
        unfinished.stream()
            .map(entry -> ending(entry, found.getOrDefault(entry.reference(), List.of())))
            .toList());
  }

  private static Journal.Ending ending(Journal.Unfinished entry, List<Course> found) {
    Creation creation = Lost.creation(found);
    return new Journal.Ending(entry.id(), creation.outcome(), creation.course());
  }
}

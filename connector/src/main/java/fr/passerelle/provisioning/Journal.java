package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.SiteName;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to sites and how it ended, kept so that a run that was cut short can be gone on
 * with. Holds user ids and no names or e-mails. The ledger implements it; every method is durable
 * when it returns.
 */
public interface Journal {

  /**
   * A write about to be sent.
   *
   * @param kind {@code create}, {@code change}, {@code enrol}, {@code category}, {@code section},
   *     {@code group} or {@code member}
   * @param detail what exactly, for people: fields, or user and role; no names, no e-mails
   */
  record Entry(SiteName site, IdNumber reference, String kind, String detail) {}

  /** Something to be made that was begun and never ended. */
  record Unfinished(long id, IdNumber reference, Instant begunAt) {}

  /** Notes that a write is about to be sent; returns the entry's number. */
  long begin(Entry entry);

  /**
   * Notes how it ended.
   *
   * @param course the course that it was about; null where unknown
   */
  void end(long id, StepOutcome outcome, @Nullable CourseId course);

  /** The creates whose end nobody noted, or whose answer was lost, oldest first. */
  List<Unfinished> unfinishedCreates(SiteName site);

  /** The same of categories and groups. */
  List<Unfinished> unfinishedMakings(SiteName site);

  /** The idnumbers of the courses that were created from here. */
  SortedSet<IdNumber> opened(SiteName site);

  /**
   * Takes the right to write to a site; one run at a time has it. It ends with {@code close}, and
   * also when the process dies.
   *
   * @throws SiteBusyException if another run has it
   */
  Hold hold(SiteName site);

  /** The right to write to a site. */
  interface Hold extends AutoCloseable {
    @Override
    void close();
  }
}

package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.ShortName;
import fr.passerelle.moodle.SiteName;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was sent to sites and how it ended, kept so that a run that was cut short can be gone on
 * with. Holds user ids and no names or e-mails. The ledger implements it; every method is durable
 * when it returns.
 */
public interface Journal {

  /** The kind of a write that copies a template; its detail is {@link #copyDetail}. */
  String DUPLICATE = "duplicate";

  /** The kind of an entry about a course's sheet, which is written for people and never sent. */
  String SHEET = "sheet";

  /** Why a copy is not known to be whole: the key of its outcome. */
  String BROKEN_COPY = "provisioning.copy-broken";

  /** The template's number, a space, and the copy's short name. */
  static String copyDetail(CourseId template, ShortName shortName) {
    return template + " " + shortName.value();
  }

  /**
   * A write about to be sent.
   *
   * @param kind {@code create}, {@link #DUPLICATE}, {@code change}, {@code enrol}, {@code adopt},
   *     {@code category}, {@code section}, {@code group}, {@code member} or {@link #SHEET}
   * @param detail what exactly, for people: fields, or user and role; no names, no e-mails
   * @param marks {@linkplain FieldMark of the values} that go into the course's fields, by field;
   *     empty where none do
   */
  record Entry(
      SiteName site,
      IdNumber reference,
      String kind,
      String detail,
      SortedMap<String, String> marks) {

    public Entry {
      marks = Collections.unmodifiableSortedMap(new TreeMap<>(marks));
    }

    /** A write that goes into no field of a course. */
    public Entry(SiteName site, IdNumber reference, String kind, String detail) {
      this(site, reference, kind, detail, new TreeMap<>());
    }
  }

  /** How a write ended, by its entry's number. */
  record Ending(long id, StepOutcome outcome, @Nullable CourseId course) {}

  /** Something to be made that was begun and never ended. */
  record Unfinished(long id, IdNumber reference, Instant begunAt) {}

  /**
   * A copy of a template that was begun and is not known to be finished.
   *
   * @param course the copy; null where none was seen
   * @param isWhole whether the site has come to the end of copying, as far as is known; true where
   *     there is no course
   */
  record UnfinishedCopy(
      long id,
      IdNumber reference,
      CourseId template,
      ShortName shortName,
      Instant begunAt,
      @Nullable CourseId course,
      boolean isWhole) {}

  /** Notes that a write is about to be sent; returns the entry's number. */
  long begin(Entry entry);

  /** The same for the writes of one call; after a crash either all are there or none. */
  List<Long> begin(List<Entry> entries);

  /**
   * Notes how it ended.
   *
   * @param course the course that it was about; null where unknown
   */
  void end(long id, StepOutcome outcome, @Nullable CourseId course);

  /** The same for the writes of one call; after a crash either all are there or none. */
  void end(List<Ending> endings);

  /** The creates whose end nobody noted, or whose answer was lost, oldest first. */
  List<Unfinished> unfinishedCreates(SiteName site);

  /** What was last written into the fields of the courses of a site. */
  Written written(SiteName site);

  /** The copies whose end nobody noted, or that lack their idnumber yet, oldest first. */
  List<UnfinishedCopy> unfinishedCopies(SiteName site);

  /** The same of categories and groups. */
  List<Unfinished> unfinishedMakings(SiteName site);

  /** The idnumbers of the courses that were created from here. */
  SortedSet<IdNumber> opened(SiteName site);

  /**
   * Those of the courses that were created from here for which no sheet was ever written: a run
   * that was cut short did not come to it.
   */
  SortedSet<IdNumber> withoutSheet(SiteName site);

  /** Notes that the sheets of some courses have been written. */
  void noteSheets(SiteName site, Collection<IdNumber> references);

  /**
   * Takes the right to write to a site; one run at a time has it. It ends with {@code close}, and
   * also when the process dies.
   *
   * @throws SiteBusyException if another run has it
   */
  Hold hold(SiteName site);

  /** The right to write to a site. */
  interface Hold extends AutoCloseable {

    SiteName site();

    @Override
    void close();
  }
}

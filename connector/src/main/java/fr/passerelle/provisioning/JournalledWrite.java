package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.OutcomeUnknownException;
import fr.passerelle.moodle.SiteUnavailableException;
import fr.passerelle.problem.Message;
import org.jspecify.annotations.Nullable;

/**
 * Writes that are journalled, sent once, and their end journalled, for everything besides the
 * courses themselves. Once the site has gone away nothing more is sent.
 */
final class JournalledWrite {

  private final Journal journal;
  private @Nullable Message gone;

  JournalledWrite(Journal journal) {
    this.journal = journal;
  }

  /** Nothing more is sent if there is a reason. */
  void siteIsGone(@Nullable Message why) {
    gone = gone == null ? why : gone;
  }

  /** What is sent, and what came of it. */
  @FunctionalInterface
  interface Sent {
    StepOutcome outcome();
  }

  /** How a lost answer is settled. */
  @FunctionalInterface
  interface Settled {
    StepOutcome outcome(OutcomeUnknownException lost);
  }

  /** The end of one write. */
  StepOutcome write(Journal.Entry entry, @Nullable CourseId course, Sent sent, Settled settled) {
    if (gone != null) {
      return new StepOutcome.NotTried(gone);
    }
    long id = journal.begin(entry);
    StepOutcome outcome = outcome(sent, settled);
    journal.end(id, outcome, course);
    return outcome;
  }

  private StepOutcome outcome(Sent sent, Settled settled) {
    try {
      return sent.outcome();
    } catch (OutcomeUnknownException lost) {
      return read(settled, lost);
    } catch (MoodleException e) {
      noteIfGone(e);
      return new StepOutcome.Failed(e.spoken());
    }
  }

  private StepOutcome read(Settled settled, OutcomeUnknownException lost) {
    try {
      return settled.outcome(lost);
    } catch (MoodleException unreadable) {
      noteIfGone(unreadable);
      return new StepOutcome.Unknown(lost.spoken());
    }
  }

  private void noteIfGone(MoodleException e) {
    if (e instanceof SiteUnavailableException) {
      gone = e.spoken();
    }
  }
}

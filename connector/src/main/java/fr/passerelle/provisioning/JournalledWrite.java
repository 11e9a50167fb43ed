package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.OutcomeUnknownException;
import fr.passerelle.problem.Message;
import org.jspecify.annotations.Nullable;

/**
 * Writes that are journalled, sent once, and their end journalled, for everything besides the
 * courses themselves. Once the run is over nothing more is sent.
 */
final class JournalledWrite {

  private final ApplyRun run;

  JournalledWrite(ApplyRun run) {
    this.run = run;
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
    Message over = run.over();
    if (over != null) {
      return new StepOutcome.NotTried(over);
    }
    long id = run.journal().begin(entry);
    StepOutcome outcome = outcome(sent, settled);
    run.journal().end(id, outcome, course);
    return outcome;
  }

  private StepOutcome outcome(Sent sent, Settled settled) {
    try {
      return sent.outcome();
    } catch (OutcomeUnknownException lost) {
      return read(settled, lost);
    } catch (MoodleException e) {
      run.noteIfGone(e);
      return new StepOutcome.Failed(e.spoken());
    }
  }

  private StepOutcome read(Settled settled, OutcomeUnknownException lost) {
    try {
      return settled.outcome(lost);
    } catch (MoodleException unreadable) {
      run.noteIfGone(unreadable);
      return new StepOutcome.Unknown(lost.spoken());
    }
  }
}

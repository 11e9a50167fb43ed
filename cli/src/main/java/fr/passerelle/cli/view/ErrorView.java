package fr.passerelle.cli.view;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.enrolment.SyncBusyException;
import fr.passerelle.ledger.LedgerException;
import fr.passerelle.moodle.AccessException;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.problem.Message;
import fr.passerelle.provisioning.BrakedPlanException;
import fr.passerelle.provisioning.SiteBusyException;
import fr.passerelle.provisioning.StalePlanException;
import fr.passerelle.sandbox.site.UnreadableStateException;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Failures, in the words of whoever has to do something about them. */
public final class ErrorView {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorView.class);

  private final Workplace place;
  private final Words words;

  public ErrorView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  /** A command that did not work. */
  public ExitCode failed(Exception e) {
    if (e instanceof RejectedException rejected) {
      new ProblemView(place).show(rejected.problems());
      return rejected.exitCode();
    }
    if (e instanceof UnreadableStateException state) {
      new ProblemView(place).show(List.of(state.problem()));
      return ExitCode.FAILED;
    }
    // A read that is interrupted ends as a site that did not answer, with the flag still up.
    if (e instanceof InterruptedException || Thread.currentThread().isInterrupted()) {
      Thread.currentThread().interrupt();
      return said(words.say("interrupted"), ExitCode.INTERRUPTED);
    }
    return spoken(e).map(message -> said(words.say(message), code(e))).orElseGet(() -> bug(e));
  }

  /** What a failure says for itself; empty where it is none that was foreseen. */
  public static Optional<Message> spoken(Exception e) {
    if (e instanceof StalePlanException stale) {
      return Optional.of(stale.spoken());
    }
    if (e instanceof BrakedPlanException braked) {
      return Optional.of(braked.spoken());
    }
    if (e instanceof SiteBusyException busy) {
      return Optional.of(busy.spoken());
    }
    if (e instanceof SyncBusyException busy) {
      return Optional.of(busy.spoken());
    }
    if (e instanceof LedgerException ledger) {
      return Optional.of(ledger.spoken());
    }
    if (e instanceof MoodleException moodle) {
      return Optional.of(moodle.spoken());
    }
    return DiskFailure.in(e);
  }

  private static ExitCode code(Exception e) {
    if (e instanceof StalePlanException) {
      return ExitCode.STALE_PLAN;
    }
    if (e instanceof BrakedPlanException) {
      return ExitCode.USAGE;
    }
    return e instanceof AccessException ? ExitCode.ACCESS : ExitCode.FAILED;
  }

  private ExitCode bug(Exception e) {
    LOG.error("unexpected", e);
    return said(words.say("unexpected", e.toString()), ExitCode.FAILED);
  }

  private ExitCode said(String text, ExitCode code) {
    place.err().println(Plain.line(words.say("error", text)));
    return code;
  }
}

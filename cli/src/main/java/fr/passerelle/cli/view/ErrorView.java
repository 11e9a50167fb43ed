package fr.passerelle.cli.view;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.ledger.LedgerException;
import fr.passerelle.moodle.AccessException;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.provisioning.SiteBusyException;
import fr.passerelle.provisioning.StalePlanException;
import java.nio.file.FileSystemException;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** Failures, in the words of whoever has to do something about them. */
public final class ErrorView {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorView.class);

  private final Workplace place;
  private final Words words;

  public ErrorView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  /** A command that was not typed as it should be. */
  public ExitCode mistyped(CommandLine.ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName(" ");
    place.err().println(words.say("mistyped", detail(e)));
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched
        && !unmatched.getSuggestions().isEmpty()) {
      place.err().println(words.say("did-you-mean", String.join(", ", unmatched.getSuggestions())));
    }
    place.err().println(words.say("mistyped-hint", command));
    return ExitCode.USAGE;
  }

  private String detail(CommandLine.ParameterException e) {
    if (e instanceof CommandLine.UnmatchedArgumentException unmatched) {
      return words.say("unmatched", String.join(" ", unmatched.getUnmatched()));
    }
    if (e instanceof CommandLine.MissingParameterException missing) {
      return words.say(
          "missing-parameter",
          String.join(", ", missing.getMissing().stream().map(ErrorView::label).toList()));
    }
    return Objects.toString(e.getMessage(), "");
  }

  private static String label(CommandLine.Model.ArgSpec argument) {
    return argument.isOption()
        ? ((CommandLine.Model.OptionSpec) argument).longestName()
        : argument.paramLabel();
  }

  /** A command that did not work. */
  public ExitCode failed(Exception e) {
    if (e instanceof RejectedException rejected) {
      new ProblemView(place).show(rejected.problems());
      return rejected.exitCode();
    }
    if (e instanceof StalePlanException stale) {
      return said(words.say(stale.spoken()), ExitCode.STALE_PLAN);
    }
    if (e instanceof SiteBusyException busy) {
      return said(words.say(busy.spoken()), ExitCode.FAILED);
    }
    if (e instanceof LedgerException ledger) {
      return said(words.say(ledger.spoken()), ExitCode.FAILED);
    }
    if (e instanceof MoodleException moodle) {
      return said(
          words.say(moodle.spoken()),
          moodle instanceof AccessException ? ExitCode.ACCESS : ExitCode.FAILED);
    }
    if (e instanceof FileSystemException file) {
      return said(
          words.say("file-failed", Objects.toString(file.getFile(), ""), reason(file)),
          ExitCode.FAILED);
    }
    LOG.error("unexpected", e);
    return said(words.say("unexpected", e.toString()), ExitCode.FAILED);
  }

  private static String reason(FileSystemException e) {
    return e.getReason() == null ? e.getClass().getSimpleName() : e.getReason();
  }

  private ExitCode said(String text, ExitCode code) {
    place.err().println(words.say("error", text));
    return code;
  }
}

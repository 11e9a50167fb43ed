package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.Signature;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --by WHO --reason TEXT}: who acts, and why. Both are kept. */
final class SignatureOption {

  @Option(names = "--by", paramLabel = "WHO", required = true, descriptionKey = "pay.by")
  private String who;

  @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "pay.reason")
  private String reason = "";

  /**
   * The signature, now.
   *
   * @throws RejectedException if nobody can sign so
   */
  Signature at(Clock clock) {
    if (!Signature.accepts(who)) {
      throw rejected("--by", "pay-who");
    }
    if (Signature.hasNumen(reason)) {
      throw rejected("--reason", "pay-reason-numen");
    }
    return new Signature(who, clock.instant(), reason.strip());
  }

  /**
   * The same, of something that nobody does without a reason.
   *
   * @throws RejectedException if none is given
   */
  Signature withReason(Clock clock) {
    if (reason.isBlank()) {
      throw rejected("--reason", "pay-reason-missing");
    }
    return at(clock);
  }

  /** The value is not repeated: it may be what must not be kept. */
  private static RejectedException rejected(String option, String key) {
    return new RejectedException(
        List.of(
            Problem.error(
                option, "", "", Message.of("cli." + key), Message.of("cli." + key + "-hint"))),
        ExitCode.USAGE);
  }
}

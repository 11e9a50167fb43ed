package fr.passerelle.cli.count;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.enrolment.Acceptance;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.Signature;
import java.time.Clock;
import java.util.List;
import picocli.CommandLine.Option;

/** {@code --by WHO --reason TEXT}: whose word it is, and why. Both are kept. */
final class WordOption {

  @Option(
      names = {"--by", "--who"},
      paramLabel = "WHO",
      required = true,
      descriptionKey = "pay.by")
  private String who;

  @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "pay.reason")
  private String reason;

  /**
   * The word, given now.
   *
   * @throws RejectedException if nobody can give it so; the value is not repeated, since it may be
   *     what must not be kept
   */
  Acceptance at(Clock clock) {
    if (!Signature.accepts(who)) {
      throw rejected("--by", Message.of("cli.pay-who"), Message.of("cli.pay-who-hint"));
    }
    if (reason.isBlank()) {
      throw rejected(
          "--reason",
          Message.of("cli.pay-reason-missing"),
          Message.of("cli.pay-reason-missing-hint"));
    }
    if (Signature.hasNumen(reason)) {
      throw rejected(
          "--reason", Message.of("cli.pay-reason-numen"), Message.of("cli.pay-reason-numen-hint"));
    }
    return new Acceptance(who, clock.instant(), reason.strip());
  }

  private static RejectedException rejected(String option, Message message, Message hint) {
    return new RejectedException(
        List.of(Problem.error(option, "", "", message, hint)), ExitCode.USAGE);
  }
}

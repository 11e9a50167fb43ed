package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.RejectedException;
import fr.passerelle.cli.report.Excerpt;
import fr.passerelle.cli.report.Excerpt.Subject;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.vacation.PayStatement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --person N} or {@code --course N}: whose lines are meant. */
final class SubjectOption {

  @Option(names = "--person", paramLabel = "N", descriptionKey = "pay.person")
  private @Nullable Long person;

  @Option(names = "--course", paramLabel = "N", descriptionKey = "pay.course")
  private @Nullable Long course;

  /**
   * The lines meant.
   *
   * @throws RejectedException if no line is about it
   */
  Excerpt one(PayStatement statement) {
    return person == null
        ? one(statement, Subject.COURSE, course == null ? 0 : course, "--course")
        : one(statement, Subject.PERSON, person, "--person");
  }

  private static Excerpt one(PayStatement statement, Subject subject, long number, String option) {
    return Excerpt.of(statement, subject, number)
        .orElseThrow(
            () ->
                new RejectedException(
                    List.of(
                        Problem.error(
                            statement.id().brief(),
                            option,
                            Long.toString(number),
                            Message.of("cli.no-lines-of"),
                            Message.of("cli.no-lines-of-hint", known(statement, subject)))),
                    ExitCode.USAGE));
  }

  private static String known(PayStatement statement, Subject subject) {
    return Excerpt.all(statement, subject).stream()
        .map(excerpt -> Long.toString(excerpt.number()))
        .collect(Collectors.joining(", "));
  }
}

package fr.passerelle.cli.pay;

import fr.passerelle.cli.ExitCode;
import fr.passerelle.cli.Wiring;
import fr.passerelle.cli.report.Excerpt;
import fr.passerelle.cli.report.Excerpt.Subject;
import fr.passerelle.cli.report.StatementPage;
import fr.passerelle.cli.report.WholeFile;
import fr.passerelle.vacation.PayRegister;
import fr.passerelle.vacation.PayStatement;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the pages to print and sign, of a person, of a course, or of everybody. */
@Command(name = "statement", mixinStandardHelpOptions = true)
public final class WriteStatements implements Callable<Integer> {

  private final Wiring wiring;

  @Mixin private StatementOption statement;

  @ArgGroup(exclusive = true)
  private @Nullable SubjectOption subject;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      required = true,
      descriptionKey = "pay.statement.output")
  private String output;

  public WriteStatements(Wiring wiring) {
    this.wiring = wiring;
  }

  @Override
  public Integer call() throws IOException {
    PayStatement found = statement.of(wiring.ledger().statements());
    PayRegister register = wiring.payDesk().register();
    for (Excerpt excerpt : chosen(found)) {
      StatementPage page = new StatementPage(excerpt, register, wiring.place().language());
      write(excerpt.fileName() + ".html", page.html());
      write(excerpt.fileName() + ".pdf", page.pdf());
    }
    return ExitCode.OK.code();
  }

  private List<Excerpt> chosen(PayStatement found) {
    return subject == null
        ? Stream.of(Subject.values()).flatMap(it -> Excerpt.all(found, it).stream()).toList()
        : List.of(subject.one(found));
  }

  private void write(String name, String text) throws IOException {
    write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = wiring.place().resolve(output).resolve(name);
    WholeFile.write(file, bytes);
    wiring.place().out().println(file);
  }
}

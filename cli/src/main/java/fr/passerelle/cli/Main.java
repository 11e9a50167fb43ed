package fr.passerelle.cli;

import fr.passerelle.cli.view.ErrorView;
import fr.passerelle.cli.view.MistypedView;
import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Where it begins, and the only place that ends the process. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    end(new Wiring(here()), arguments);
  }

  /**
   * Runs one command and ends the process with its exit code. A signal ends the process at once,
   * unless the command is at something that it first has to bring to an end.
   */
  static void end(Wiring wiring, String... arguments) {
    Interruption interruption = wiring.interruption();
    Runnable onSignal =
        () -> interruption.ask().ifPresent(code -> Runtime.getRuntime().halt(code.code()));
    Runtime.getRuntime().addShutdownHook(new Thread(onSignal, "interruption"));
    ExitCode code = run(wiring, arguments);
    interruption.ended(code);
    System.exit(code.code());
  }

  /** Runs one command as if typed at a place. Nothing escapes: what fails is shown there. */
  public static ExitCode run(Workplace place, String... arguments) {
    return run(new Wiring(place), arguments);
  }

  private static ExitCode run(Wiring parts, String... arguments) {
    Workplace place = parts.place();
    try (Wiring wiring = parts) {
      CommandLine line = commandLine(wiring);
      int code = line.execute(arguments);
      place.out().flush();
      place.err().flush();
      return exitCode(code);
    }
  }

  /** The whole tree of commands, not yet run. */
  static CommandLine commandLine(Wiring wiring) {
    Workplace place = wiring.place();
    CommandLine line = new CommandLine(new Passerelle(), wiring);
    tellVersion(line);
    line.setResourceBundle(usage(place.language()));
    line.setOut(place.out());
    line.setErr(place.err());
    // A form may be called @something.docx: that is its name, not a file of further arguments.
    line.setExpandAtFiles(false);
    line.setUsageHelpWidth(100);
    line.setUsageHelpLongOptionsMaxWidth(30);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setExecutionStrategy(Main::execute);
    line.setParameterExceptionHandler((e, typed) -> new MistypedView(place).show(e).code());
    line.setExecutionExceptionHandler((e, at, parsed) -> new ErrorView(place).failed(e).code());
    return line;
  }

  /** Every command knows the version, not only the first word. */
  private static void tellVersion(CommandLine line) {
    line.getCommandSpec().versionProvider(new Version());
    line.getSubcommands().values().forEach(Main::tellVersion);
  }

  /** Runs what was typed; a noun without a verb shows which verbs it has. */
  private static int execute(CommandLine.ParseResult parsed) {
    Integer helped = CommandLine.executeHelpRequest(parsed);
    if (helped != null) {
      return helped;
    }
    CommandLine.ParseResult last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    CommandLine.Model.CommandSpec command = last.commandSpec();
    if (command.subcommands().isEmpty()) {
      return new CommandLine.RunLast().execute(parsed);
    }
    command.commandLine().usage(command.commandLine().getErr());
    return ExitCode.USAGE.code();
  }

  private static ResourceBundle usage(Locale language) {
    return ResourceBundle.getBundle(
        "fr.passerelle.cli.usage",
        language,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private static ExitCode exitCode(int code) {
    for (ExitCode candidate : ExitCode.values()) {
      if (candidate.code() == code) {
        return candidate;
      }
    }
    return ExitCode.FAILED;
  }

  private static Workplace here() {
    Map<String, String> environment = System.getenv();
    Console console = console();
    boolean terminal = console != null;
    Charset charset = console == null ? StandardCharsets.UTF_8 : console.charset();
    return new Workplace(
        Path.of("").toAbsolutePath(),
        environment,
        Language.of(environment, Locale.getDefault(Locale.Category.DISPLAY)),
        new BufferedReader(new InputStreamReader(System.in, charset)),
        writer(FileDescriptor.out, charset),
        writer(FileDescriptor.err, charset),
        terminal,
        terminal,
        Clock.system(ZoneId.systemDefault()));
  }

  /**
   * Null where input or output is not a terminal; the property makes JDK 22 and later say so too.
   */
  @SuppressWarnings("SystemConsoleNull") // The property restores what null means.
  private static @Nullable Console console() {
    System.setProperty("jdk.console", "java.base");
    return System.console();
  }

  private static PrintWriter writer(FileDescriptor stream, Charset charset) {
    return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset), true);
  }
}

package fr.passerelle.cli;

import fr.passerelle.schedule.Pace;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;

/**
 * The command line as a process at another time, for which a timetable runs fast. Processes that
 * are told the same difference have the same time.
 */
final class RunningMain {

  private static final Duration SOON = Duration.ofMillis(100);
  private static final Duration A_WHILE = Duration.ofSeconds(1);
  private static final Duration HEARTBEAT = Duration.ofSeconds(2);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Pace PACE = new Pace(4, SOON, HEARTBEAT, A_WHILE, A_WHILE, PATIENCE);

  private RunningMain() {}

  public static void main(String[] arguments) {
    PrintWriter out =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
            true);
    Duration ahead = Duration.parse(System.getProperty("ahead"));
    Workplace place =
        new Workplace(
            Path.of("").toAbsolutePath(),
            System.getenv(),
            Locale.ENGLISH,
            new BufferedReader(new StringReader("")),
            out,
            out,
            false,
            false,
            Clock.offset(Clock.systemUTC(), ahead));
    Interruption interruption = new Interruption();
    Main.end(new Wiring(place, interruption, interruption.pause(), PACE), arguments);
  }
}

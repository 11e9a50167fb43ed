package fr.passerelle.cli;

import fr.passerelle.moodle.Pause;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * The command line as a process that a test kills. It is put together as for a user; only the
 * waiting for lost answers is shorter, because its clock is faster.
 */
final class HurriedMain {

  private HurriedMain() {}

  public static void main(String[] arguments) {
    int pace = Integer.getInteger("pace");
    HurriedClock clock = new HurriedClock(Instant.parse(System.getProperty("since")), pace);
    PrintWriter out =
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8),
            true);
    Workplace place =
        new Workplace(
            Path.of("").toAbsolutePath(),
            Map.of(),
            Locale.ENGLISH,
            new BufferedReader(new StringReader("")),
            out,
            out,
            false,
            false,
            clock);
    Interruption interruption = new Interruption();
    Pause pause = duration -> interruption.pause().of(duration.dividedBy(pace));
    Main.end(new Wiring(place, interruption, pause), arguments);
  }
}

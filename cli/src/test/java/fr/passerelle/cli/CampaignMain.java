package fr.passerelle.cli;

import fr.passerelle.moodle.Pause;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/**
 * The command line as a process that a test kills. It is put together as for a user, but for the
 * time, which is that of the campaign.
 */
final class CampaignMain {

  private CampaignMain() {}

  public static void main(String[] arguments) {
    ToldTime time = new ToldTime(System.getProperty("time"));
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
            time);
    Interruption interruption = new Interruption();
    Pause pause =
        duration -> {
          interruption.pause().of(Duration.ZERO);
          time.ask("?" + duration.toMillis());
        };
    Main.end(new Wiring(place, interruption, pause), arguments);
  }

  /** The campaign's time. */
  private static final class ToldTime extends Clock {

    private final String address;

    ToldTime(String address) {
      this.address = address;
    }

    Instant ask(String query) {
      try (InputStream answer = URI.create(address + query).toURL().openStream()) {
        return Instant.parse(new String(answer.readAllBytes(), StandardCharsets.US_ASCII));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public Instant instant() {
      return ask("");
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return fixed(instant(), zone);
    }
  }
}

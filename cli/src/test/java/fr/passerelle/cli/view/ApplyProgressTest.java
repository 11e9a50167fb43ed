package fr.passerelle.cli.view;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.cli.Watch;
import fr.passerelle.cli.Workplace;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApplyProgressTest {

  private final Watch watch = new Watch("2026-11-25T10:00:00Z");
  private final StringWriter err = new StringWriter();

  private ApplyProgress progress(boolean interactive, int all) {
    return new ApplyProgress(
        new Workplace(
            Path.of("").toAbsolutePath(),
            Map.of(),
            Locale.ENGLISH,
            new BufferedReader(new StringReader("")),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            interactive,
            interactive,
            watch),
        all);
  }

  @Test
  void tellsHowFarHowFastAndHowLong() {
    ApplyProgress progress = progress(true, 120);
    progress.show(0);
    watch.moveOn(Duration.ofSeconds(5));
    progress.show(60);

    assertThat(err.toString())
        .contains("░".repeat(24) + " 0 of 120 steps")
        .contains("█".repeat(12) + "░".repeat(12) + " 60 of 120 steps, 12.0 a second, 5 s left");
  }

  @Test
  void tellsLongTimesInMinutes() {
    ApplyProgress progress = progress(true, 1000);
    watch.moveOn(Duration.ofMinutes(1));
    progress.show(100);

    assertThat(err.toString()).contains("100 of 1,000 steps, 1.7 a second, 10 min left");
  }

  @Test
  void takesItsLineAwayAndIsQuietWhereNobodyLooksOn() {
    ApplyProgress progress = progress(true, 2);
    progress.showNext();
    progress.close();
    assertThat(err.toString()).endsWith("\r\u001b[K");

    err.getBuffer().setLength(0);
    ApplyProgress piped = progress(false, 2);
    piped.showNext();
    piped.close();
    assertThat(err.toString()).isEmpty();
  }
}

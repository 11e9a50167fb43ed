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

class ProgressViewTest {

  private final Watch watch = new Watch("2026-11-25T10:00:00Z");
  private final StringWriter err = new StringWriter();

  private ProgressView progress(boolean interactive) {
    return new ProgressView(
        new Workplace(
            Path.of("").toAbsolutePath(),
            Map.of(),
            Locale.FRENCH,
            new BufferedReader(new StringReader("")),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            interactive,
            interactive,
            watch));
  }

  @Test
  void tellsHowFarHowFastAndHowLong() {
    ProgressView progress = progress(true);
    watch.moveOn(Duration.ofSeconds(10));
    progress.show(50, 200);
    progress.show(50, 20_000);
    progress.close();

    assertThat(err.toString())
        .contains("Listes : 50 sur 200, 5,0 par seconde, encore 30 s")
        .contains("par seconde, encore 67 min")
        .endsWith("\r\u001b[K");
  }

  @Test
  void isQuietWhereNobodyLooksOn() {
    ProgressView progress = progress(false);
    watch.moveOn(Duration.ofSeconds(10));
    progress.show(50, 200);
    progress.close();

    assertThat(err.toString()).isEmpty();
  }
}

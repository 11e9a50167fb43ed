package fr.passerelle.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.enrolment.SnapshotId;
import fr.passerelle.provisioning.SiteBusyException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process that is killed while it writes leaves whole counts, and the right to go on. */
class KilledWriterTest {

  private static final Duration AT_MOST = Duration.ofMinutes(1);

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Place.class)
  void leavesWhatItHasStoredAndNothingByHalf(Place place) throws Exception {
    Ledger ledger = Ledger.open(place.in(folder), Clock.systemUTC());
    Process writer = start(place);
    try {
      awaitRows(place, writer);
      assertThatThrownBy(() -> ledger.journal().hold(FullLedger.SITE))
          .isInstanceOf(SiteBusyException.class);
    } finally {
      writer.destroyForcibly().onExit().join();
    }

    awaitRight(ledger);
    int stored = place.rows(folder, "snapshot");
    assertThat(stored).isGreaterThanOrEqualTo(20);
    assertThat(ledger.check().flaws()).isEmpty();
    assertThat(ledger.rosters().reading(new SnapshotId(stored))).isPresent();
    assertThat(
            FullLedger.count(ledger.rosters(), FullLedger.reading(8, FullLedger.LATELY, 3))
                .snapshot()
                .value())
        .isEqualTo(stored + 1);
  }

  private Process start(Place place) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            WriterMain.class.getName(),
            place.name(),
            place.address(folder))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output.txt").toFile())
        .start();
  }

  private void awaitRows(Place place, Process writer) {
    while (place.rows(folder, "snapshot") < 20) {
      assertThat(writer.isAlive()).isTrue();
    }
  }

  /** A server takes a moment to see that a process is gone. */
  private static void awaitRight(Ledger ledger) {
    Instant end = Instant.now().plus(AT_MOST);
    while (true) {
      try {
        ledger.journal().hold(FullLedger.SITE).close();
        return;
      } catch (SiteBusyException e) {
        assertThat(Instant.now()).isBefore(end);
      }
    }
  }
}

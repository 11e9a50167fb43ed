package fr.passerelle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs of {@code apply}, each a process of its own, killed wherever it hurts. {@code -Dcrash.kills}
 * says how many; {@code -Dcrash.seed} begins with that seed, which the output names.
 */
class CrashCampaignTest {

  private static final int KILLS_IN_A_ROUND = 12;

  /** What every build can spare the time for: one round, of fewer kills. */
  private static final int KILLS_IN_A_SHORT_ROUND = 6;

  private final int wanted = Integer.getInteger("crash.kills", 1);
  private long seed = Long.getLong("crash.seed", new Random().nextLong());

  @TempDir Path folder;

  @Test
  void losesNoCourseAndMakesNoneTwice() throws IOException, InterruptedException, SQLException {
    CrashTally tally = new CrashTally();
    while (tally.kills() < wanted) {
      Path place = Files.createDirectory(folder.resolve("round" + seed));
      try (CrashRound round = new CrashRound(place, seed, tally)) {
        round.run(wanted > 1 ? KILLS_IN_A_ROUND : KILLS_IN_A_SHORT_ROUND);
      }
      System.out.println("seed " + seed + ": " + tally);
      seed++;
    }
    assertThat(tally.lost).as(tally.toString()).isEmpty();
    assertThat(tally.doubled).as(tally.toString()).isEmpty();
    assertThat(tally.different).as(tally.toString()).isEmpty();
  }
}

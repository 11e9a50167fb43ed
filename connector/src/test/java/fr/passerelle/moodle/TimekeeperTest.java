package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TimekeeperTest {

  private static final Duration SOON = Duration.ofMillis(30);
  private static final Duration LATE = Duration.ofHours(1);

  private final Timekeeper time = Timekeeper.SHARED;
  private final BlockingQueue<String> ended = new LinkedBlockingQueue<>();

  private Timekeeper.Turn begin(String name, Duration atMost) {
    return time.begin(() -> ended.add(name), atMost);
  }

  private String next() throws InterruptedException {
    String name = ended.poll(30, TimeUnit.SECONDS);
    return name == null ? "nothing" : name;
  }

  @Test
  void endsWhatTakesTooLong() throws InterruptedException {
    try (Timekeeper.Turn turn = begin("slow", SOON)) {
      assertThat(next()).isEqualTo("slow");
      assertThat(turn.isOver()).isTrue();
    }
  }

  @Test
  void endsWhatBeganLaterAndMayTakeLess() throws InterruptedException {
    try (Timekeeper.Turn patient = begin("patient", LATE);
        Timekeeper.Turn hasty = begin("hasty", SOON)) {
      assertThat(next()).isEqualTo("hasty");
      assertThat(List.of(patient.isOver(), hasty.isOver())).containsExactly(false, true);
    }
  }

  /** What it waited for first is done in time; those behind have their end all the same. */
  @Test
  void looksForTheNextOne() throws InterruptedException {
    begin("quick", SOON).close();
    try (Timekeeper.Turn one = begin("one", SOON.multipliedBy(2));
        Timekeeper.Turn two = begin("two", SOON.multipliedBy(3))) {
      assertThat(List.of(next(), next())).containsExactly("one", "two");
      assertThat(List.of(one.isOver(), two.isOver())).containsExactly(true, true);
    }
    assertThat(ended).isEmpty();
  }
}

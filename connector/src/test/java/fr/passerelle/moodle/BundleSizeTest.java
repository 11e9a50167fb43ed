package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BundleSizeTest {

  private static int settled(Duration each) {
    BundleSize size = new BundleSize();
    for (int request = 0; request < 10; request++) {
      size.took(size.next(), each.multipliedBy(size.next()));
    }
    return size.next();
  }

  @ParameterizedTest(name = "{0} ms each: {1}")
  @CsvSource({"1, 150", "20, 150", "40, 100", "80, 50", "400, 10", "4000, 1", "60000, 1"})
  void isWhatTheSiteAnswersInFourSeconds(int millis, int expected) {
    assertThat(settled(Duration.ofMillis(millis))).isEqualTo(expected);
  }

  @Test
  void beginsSmallAndGrowsFourfoldAtTheMost() {
    BundleSize size = new BundleSize();
    assertThat(size.next()).isEqualTo(8);
    size.took(8, Duration.ofMillis(1));
    assertThat(size.next()).isEqualTo(32);
  }

  @Test
  void learnsNothingOfSizeFromARequestThatWasNotFull() {
    BundleSize size = new BundleSize();
    size.took(3, Duration.ofMillis(3));
    assertThat(size.next()).isEqualTo(8);
  }

  @Test
  void halvesWhatWasTooMany() {
    BundleSize size = new BundleSize();
    size.tooMany(8);
    assertThat(size.next()).isEqualTo(4);
    size.tooMany(1);
    assertThat(size.next()).isEqualTo(1);
  }
}

package fr.passerelle.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimingTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Clocks go forward on 28 March 2027 at 2:00, and back on 25 October 2026 at 3:00. */
  @ParameterizedTest
  @CsvSource({
    "02:30, 2026-11-23T01:29:59Z, 2026-11-23T01:30:00Z",
    "02:30, 2026-11-23T01:30:00Z, 2026-11-24T01:30:00Z",
    "02:30, 2026-10-25T00:29:59Z, 2026-10-25T00:30:00Z",
    "02:30, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
    "02:30, 2027-03-27T23:00:00Z, 2027-03-28T01:30:00Z",
    "02:30, 2027-03-28T01:30:00Z, 2027-03-29T00:30:00Z"
  })
  void isDueOnceADayAlsoWhenClocksAreChanged(LocalTime time, Instant after, Instant next) {
    assertThat(Timing.daily(time, PARIS).next(after)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({
    "30 2 * * *, 2026-11-23T01:30:00Z, 2026-11-24T01:30:00Z",
    "30 2 * * 1-5, 2026-11-27T12:00:00Z, 2026-11-30T01:30:00Z",
    "'0,30 * * * *', 2026-11-23T01:29:59Z, 2026-11-23T01:30:00Z",
    "0 4 1 * *, 2026-11-23T01:30:00Z, 2026-12-01T03:00:00Z",
    "30 2 * * *, 2026-10-24T12:00:00Z, 2026-10-25T00:30:00Z",
    "30 2 * * *, 2026-10-25T00:30:00Z, 2026-10-26T01:30:00Z",
    "30 2 * * *, 2027-03-27T23:00:00Z, 2027-03-29T00:30:00Z"
  })
  void isDueAsCronHasIt(String expression, Instant after, Instant next) {
    assertThat(Timing.cron(expression, PARIS).next(after)).isEqualTo(next);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "2:30", "* * * *", "0 30 2 * * *", "61 * * * *", "0 0 30 2 *"})
  void refusesWhatIsNoTimeOrNeverComes(String expression) {
    assertThatThrownBy(() -> Timing.cron(expression, PARIS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-23T01:30:00Z, 2026-11-23T01:30:00Z, 2026-11-23T01:30:00Z",
    "2026-11-23T01:30:00Z, 2026-11-24T01:29:59Z, 2026-11-23T01:30:00Z",
    "2026-11-20T01:30:00Z, 2026-11-23T09:00:00Z, 2026-11-23T01:30:00Z",
    "2025-11-20T01:30:00Z, 2026-11-23T01:30:00Z, 2026-11-23T01:30:00Z",
    "2026-11-23T08:00:00Z, 2026-11-23T09:00:00Z, 2026-11-23T08:00:00Z"
  })
  void makesUpForAllThatWasMissedByTheLast(Instant due, Instant now, Instant latest) {
    assertThat(Timing.daily(LocalTime.of(2, 30), PARIS).latest(due, now)).isEqualTo(latest);
  }

  @Test
  @Timeout(5)
  void doesNotCountTheMinutesOfAYear() {
    assertThat(
            Timing.cron("* * * * *", PARIS)
                .latest(
                    Instant.parse("1996-11-23T00:00:00Z"), Instant.parse("2026-11-23T09:00:30Z")))
        .isEqualTo("2026-11-23T09:00:00Z");
  }
}

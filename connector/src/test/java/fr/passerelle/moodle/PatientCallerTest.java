package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import fr.passerelle.problem.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatientCallerTest {

  private static final Call READ =
      new Call(ServiceFunction.CATEGORIES, Subject.CATEGORIES, Arguments.none());
  private static final Call WRITE =
      new Call(ServiceFunction.CREATE_COURSES, Subject.courses(List.of("A")), Arguments.none());

  private static final TimeLimits LIMITS = TimeLimits.DEFAULT;
  private static final Failures FAILURES =
      new Failures(new SiteAddress("https://moodle.example.org"), Token.of("s3cret"), LIMITS);

  private final Deque<MoodleException> failures = new ArrayDeque<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final SettableClock clock = new SettableClock();
  private int sent;
  private final PatientCaller caller =
      new PatientCaller(
          new Line() {
            @Override
            public <T> T send(Call call, ReplyReader<T> reader, Duration atMost) {
              sent++;
              MoodleException failure = failures.poll();
              if (failure != null) {
                throw failure;
              }
              return reader.read(Wire.JSON.createParser("null"));
            }
          },
          FAILURES,
          LIMITS,
          pauses::add,
          clock);

  private static SiteUnavailableException unavailable(@Nullable Duration retryAfter) {
    Message spoken = Message.of("moodle.reason.busy");
    return new SiteUnavailableException("f", "", spoken, retryAfter, null);
  }

  private void fails(int times) {
    for (int i = 0; i < times; i++) {
      failures.add(unavailable(null));
    }
  }

  private boolean call(Call call) {
    return caller.call(call, reply -> true);
  }

  @Test
  void triesAReadThreeTimesWithGrowingPauses() {
    fails(2);
    assertThat(call(READ)).isTrue();
    assertThat(sent).isEqualTo(3);
    assertThat(pauses).hasSize(2);
    assertThat(pauses.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(750));
    assertThat(pauses.get(1)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1500));
  }

  @Test
  void givesUpAfterTheThirdAttemptWithoutAnotherPause() {
    fails(3);
    assertThatThrownBy(() -> call(READ)).isInstanceOf(SiteUnavailableException.class);
    assertThat(sent).isEqualTo(3);
    assertThat(pauses).hasSize(2);
  }

  @Test
  void neverRepeatsAWrite() {
    fails(1);
    assertThatThrownBy(() -> call(WRITE)).isInstanceOf(SiteUnavailableException.class);
    assertThat(sent).isEqualTo(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void repeatsOnlyWhatIsUnavailable() {
    failures.add(Failures.protocol(READ, Failures.reason("empty")));
    assertThatThrownBy(() -> call(READ)).isInstanceOf(ProtocolException.class);
    assertThat(sent).isEqualTo(1);
  }

  @Test
  void waitsAsLongAsTheSiteAsks() {
    failures.add(unavailable(Duration.ofSeconds(12)));
    assertThat(call(READ)).isTrue();
    assertThat(pauses).containsExactly(Duration.ofSeconds(12));
  }

  @Test
  void doesNotComeBackBeforeItsTimeWhenThatIsTooLongToWait() {
    failures.add(unavailable(Duration.ofMinutes(5)));
    assertThatThrownBy(() -> call(READ)).isInstanceOf(SiteUnavailableException.class);
    assertThat(sent).isEqualTo(1);
    assertThat(pauses).isEmpty();
  }

  @Test
  void startsNoAttemptBeyondTheTimeThatAReadHasInAll() {
    TimeLimits twentySeconds =
        new TimeLimits(
            LIMITS.connect(), LIMITS.silence(), Duration.ofSeconds(15), Duration.ofSeconds(20));
    List<Duration> allowed = new ArrayList<>();
    PatientCaller pressed =
        new PatientCaller(
            new Line() {
              @Override
              public <T> T send(Call call, ReplyReader<T> reader, Duration atMost) {
                allowed.add(atMost);
                throw unavailable(Duration.ofSeconds(12));
              }
            },
            FAILURES,
            twentySeconds,
            clock::pass,
            clock);

    assertThatThrownBy(() -> pressed.call(READ, reply -> true))
        .isInstanceOf(SiteUnavailableException.class);
    assertThat(allowed).containsExactly(Duration.ofSeconds(15), Duration.ofSeconds(8));
  }

  @Test
  void asksOnceOnlyWhereThatIsWantedAndDoesNotHoldItAgainstTheSite() {
    fails(2 * PatientCaller.WINDOW);
    for (int i = 0; i < 2 * PatientCaller.WINDOW; i++) {
      assertThat(catchThrowable(() -> caller.callOnce(READ, reply -> true)))
          .isInstanceOf(SiteUnavailableException.class)
          .hasMessageNotContaining("left alone");
    }
    assertThat(sent).isEqualTo(2 * PatientCaller.WINDOW);
    assertThat(call(READ)).isTrue();
  }

  @Test
  void leavesAFailingSiteAloneUntilItHasRested() {
    fails(PatientCaller.WINDOW);
    for (int i = 0; i < PatientCaller.WINDOW; i++) {
      assertThat(catchThrowable(() -> call(WRITE))).isInstanceOf(SiteUnavailableException.class);
    }
    assertThatThrownBy(() -> call(READ))
        .isInstanceOf(SiteUnavailableException.class)
        .hasMessageContaining("left alone");
    assertThat(sent).isEqualTo(PatientCaller.WINDOW);

    clock.pass(PatientCaller.REST.plusSeconds(1));
    assertThat(call(READ)).isTrue();
  }

  @Test
  void staysOpenToASiteThatRefuses() {
    for (int i = 0; i < PatientCaller.WINDOW; i++) {
      failures.add(Failures.refused(READ, "shortnametaken", Failures.reason("empty")));
      assertThat(catchThrowable(() -> call(READ))).isInstanceOf(RefusedException.class);
    }
    assertThat(call(READ)).isTrue();
  }

  @Test
  void stopsWaitingWhenInterrupted() {
    PatientCaller interrupted =
        new PatientCaller(
            new Line() {
              @Override
              public <T> T send(Call call, ReplyReader<T> reader, Duration atMost) {
                throw unavailable(null);
              }
            },
            FAILURES,
            LIMITS,
            duration -> {
              throw new InterruptedException();
            },
            clock);
    assertThatThrownBy(() -> interrupted.call(READ, reply -> true))
        .isInstanceOf(SiteUnavailableException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  /** A clock that stands until told. */
  private static final class SettableClock extends Clock {

    private Instant now = Instant.parse("2026-11-23T08:00:00Z");

    void pass(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}

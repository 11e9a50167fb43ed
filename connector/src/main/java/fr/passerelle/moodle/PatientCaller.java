package fr.passerelle.moodle;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Tries READs again while the site is unavailable, and leaves a site alone that keeps failing.
 *
 * <p>A READ has {@value #ATTEMPTS} attempts, after 0.5 s and 1 s, give or take half; where the site
 * says how long to wait, that is waited, up to {@link #LONGEST_WAIT}; beyond it, or beyond the time
 * that the READ has in all, the call fails at once. A WRITE has one attempt. When half of the last
 * {@value #WINDOW} attempts found the site unavailable, nothing is sent for {@link #REST}; then two
 * attempts decide. A lost answer to a WRITE does not count, so that the site can be read
 * afterwards.
 */
final class PatientCaller implements Caller {

  static final int ATTEMPTS = 3;
  static final int WINDOW = 10;
  static final Duration REST = Duration.ofSeconds(30);
  static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private static final IntervalFunction BACK_OFF =
      IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(500), 2, 0.5);

  private final Line line;
  private final Failures failures;
  private final TimeLimits limits;
  private final Pause pause;
  private final Clock clock;
  private final CircuitBreaker breaker;
  private final Retry reads = Retry.of("reads", retries(ATTEMPTS));
  private final Retry writes = Retry.of("writes", retries(1));

  PatientCaller(Line line, Failures failures, TimeLimits limits, Pause pause, Clock clock) {
    this.line = line;
    this.failures = failures;
    this.limits = limits;
    this.pause = pause;
    this.clock = clock;
    this.breaker =
        CircuitBreaker.of(
            "site",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(WINDOW)
                .waitDurationInOpenState(REST)
                .permittedNumberOfCallsInHalfOpenState(2)
                .recordException(e -> e instanceof SiteUnavailableException)
                .ignoreException(e -> !isAnswer(e))
                .clock(clock)
                .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                .build());
  }

  /** Whether a failure says anything of how the site is doing. */
  private static boolean isAnswer(Throwable e) {
    return e instanceof MoodleException && !(e instanceof OutcomeUnknownException);
  }

  private static RetryConfig retries(int attempts) {
    return RetryConfig.custom()
        .maxAttempts(attempts)
        .retryOnException(e -> e instanceof SiteUnavailableException site && isSoon(site))
        .intervalBiFunction((attempt, outcome) -> waitBefore(attempt, outcome))
        .build();
  }

  private static boolean isSoon(SiteUnavailableException e) {
    return e.retryAfter().filter(asked -> asked.compareTo(LONGEST_WAIT) > 0).isEmpty();
  }

  private static long waitBefore(int attempt, Either<Throwable, Object> outcome) {
    long own = BACK_OFF.apply(attempt);
    return outcome.getLeft() instanceof SiteUnavailableException e
        ? Math.max(own, e.retryAfter().map(Duration::toMillis).orElse(0L))
        : own;
  }

  @Override
  public <T> T call(Call call, ReplyReader<T> reader) {
    try {
      return attempts(call, reader);
    } catch (CallNotPermittedException e) {
      throw failures.resting(call);
    }
  }

  private <T> T attempts(Call call, ReplyReader<T> reader) {
    Instant begun = clock.instant();
    try {
      return attempt(call, reader, limits.total());
    } catch (SiteUnavailableException e) {
      return attemptsAfter(e, call, reader, begun.plus(limits.total()));
    }
  }

  private <T> T attemptsAfter(
      SiteUnavailableException first, Call call, ReplyReader<T> reader, Instant deadline) {
    Retry.AsyncContext<T> attempts = (call.isWrite() ? writes : reads).asyncContext();
    SiteUnavailableException last = first;
    while (true) {
      Duration left = waitOrThrow(attempts.onError(last), deadline, last);
      try {
        return attempt(call, reader, left);
      } catch (SiteUnavailableException e) {
        last = e;
      }
    }
  }

  private <T> T attempt(Call call, ReplyReader<T> reader, Duration left) {
    Duration atMost = shorter(left, limits.attempt());
    return breaker.executeSupplier(() -> line.send(call, reader, atMost));
  }

  /** Gives the time that is left after the pause. */
  private Duration waitOrThrow(long millis, Instant deadline, SiteUnavailableException failure) {
    Instant next = clock.instant().plusMillis(millis);
    if (millis < 1 || !next.isBefore(deadline)) {
      throw failure;
    }
    try {
      pause.of(Duration.ofMillis(millis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
    Duration left = Duration.between(clock.instant(), deadline);
    if (left.isNegative() || left.isZero()) {
      throw failure;
    }
    return left;
  }

  @Override
  public <T> T callOnce(Call call, ReplyReader<T> reader) {
    if (!breaker.tryAcquirePermission()) {
      throw failures.resting(call);
    }
    boolean answered = false;
    try {
      T value = line.send(call, reader, shorter(limits.total(), limits.attempt()));
      answered = true;
      return value;
    } finally {
      if (answered) {
        breaker.onSuccess(0, TimeUnit.MILLISECONDS);
      } else {
        breaker.releasePermission();
      }
    }
  }

  @Override
  public String withoutToken(String text) {
    return failures.withoutToken(text);
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}

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
import java.util.concurrent.TimeUnit;

/**
 * Tries READs again while the site is unavailable, and leaves a site alone that keeps failing.
 *
 * <p>A READ has {@value #ATTEMPTS} attempts, after 0.5 s and 1 s, give or take half; where the site
 * says how long to wait, that is waited, up to {@link #LONGEST_WAIT}; beyond it the call fails at
 * once. A WRITE has one attempt. When half of the last {@value #WINDOW} attempts found the site
 * unavailable, nothing is sent for {@link #REST}; then two attempts decide. A lost answer to a
 * WRITE does not count, so that the site can be read afterwards.
 */
final class PatientCaller implements Caller {

  static final int ATTEMPTS = 3;
  static final int WINDOW = 10;
  static final Duration REST = Duration.ofSeconds(30);
  static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private static final IntervalFunction BACK_OFF =
      IntervalFunction.ofExponentialRandomBackoff(Duration.ofMillis(500), 2, 0.5);

  private final Caller line;
  private final Failures failures;
  private final Pause pause;
  private final CircuitBreaker breaker;
  private final Retry reads = Retry.of("reads", retries(ATTEMPTS));
  private final Retry writes = Retry.of("writes", retries(1));

  PatientCaller(Caller line, Failures failures, Pause pause, Clock clock) {
    this.line = line;
    this.failures = failures;
    this.pause = pause;
    this.breaker =
        CircuitBreaker.of(
            "site",
            CircuitBreakerConfig.custom()
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(WINDOW)
                .waitDurationInOpenState(REST)
                .permittedNumberOfCallsInHalfOpenState(2)
                .recordException(e -> e instanceof SiteUnavailableException)
                .ignoreException(e -> e instanceof OutcomeUnknownException)
                .clock(clock)
                .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                .build());
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
    Retry.AsyncContext<T> attempts = (call.isWrite() ? writes : reads).asyncContext();
    while (true) {
      try {
        T value = breaker.executeSupplier(() -> line.call(call, reader));
        attempts.onComplete();
        return value;
      } catch (SiteUnavailableException e) {
        waitOrThrow(attempts.onError(e), e);
      }
    }
  }

  private void waitOrThrow(long millis, SiteUnavailableException failure) {
    if (millis < 1) {
      throw failure;
    }
    try {
      pause.of(Duration.ofMillis(millis));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}

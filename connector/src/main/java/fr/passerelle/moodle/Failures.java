package fr.passerelle.moodle;

import fr.passerelle.problem.Message;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.math.BigDecimal;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Makes the exceptions: which reaction, and what to say, once it is known what happened.
 *
 * <p>The one rule that all share: when a WRITE has left and its fate is not certain, it is {@link
 * OutcomeUnknownException}, whatever else went wrong.
 */
final class Failures {

  private final SiteAddress address;
  private final Token token;
  private final TimeLimits limits;

  Failures(SiteAddress address, Token token, TimeLimits limits) {
    this.address = address;
    this.token = token;
    this.limits = limits;
  }

  /** The way to the site broke. */
  MoodleException broken(Call call, IOException cause, boolean hasLeft) {
    if (cause instanceof ProxyRefusedException) {
      return access(call, "", reason("proxy"), true);
    }
    Message reason = reasonOf(cause, hasLeft);
    return call.isWrite() && hasLeft
        ? unknown(call, "", reason, cause)
        : unavailable(call, "", reason, null, cause);
  }

  private Message reasonOf(IOException cause, boolean hasLeft) {
    String site = address.value();
    if (cause instanceof UnknownHostException) {
      return reason("host", site);
    }
    if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
      return reason("refused", site);
    }
    if (cause instanceof SSLException) {
      return reason("tls", site);
    }
    if (cause instanceof SocketTimeoutException) {
      return hasLeft
          ? reason("silent", site, seconds(limits.silence()))
          : reason("connect", site, seconds(limits.connect()));
    }
    if (cause instanceof InterruptedIOException) {
      return reason("slow", site, seconds(limits.attempt()));
    }
    return reason("broken", site);
  }

  private static BigDecimal seconds(Duration limit) {
    return BigDecimal.valueOf(limit.toMillis(), 3).stripTrailingZeros();
  }

  /** The user wanted no more of it when a WRITE had left already. */
  OutcomeUnknownException cancelled(Call call, IOException cause) {
    return unknown(call, "", reason("cancelled"), cause);
  }

  /** The site answered, but not with status 200. */
  MoodleException status(Call call, Answer answer) {
    int status = answer.status();
    Message reason = reasonOf(answer);
    return switch (status) {
      case 401, 403, 407 -> access(call, "", reason, true);
      case 413 -> refused(call, "", reason);
      case 429 -> unavailable(call, "", reason, answer.retryAfter(), null);
      case 503 -> closed(call, answer, reason);
      default -> {
        if (status < 500) {
          yield protocol(call, reason);
        }
        yield call.isWrite()
            ? unknown(call, "", reason, null)
            : unavailable(call, "", reason, answer.retryAfter(), null);
      }
    };
  }

  /**
   * Moodle in maintenance says when to come back and has done nothing; a cache or a proxy says 503
   * without it, also when it lost the answer of a site that did the work.
   */
  private MoodleException closed(Call call, Answer answer, Message reason) {
    return call.isWrite() && answer.retryAfter() == null
        ? unknown(call, "", reason, null)
        : unavailable(call, "", reason, answer.retryAfter(), null);
  }

  private Message reasonOf(Answer answer) {
    int status = answer.status();
    String code = Integer.toString(status);
    if (status >= 300 && status < 400) {
      return SiteRoot.of(answer.location())
          .map(root -> reason("redirect", address.value(), token.hiddenIn(root)))
          .orElseGet(() -> reason("redirectnowhere", address.value()));
    }
    Duration wait = answer.retryAfter();
    return switch (status) {
      case 401 -> reason("password", code);
      case 407 -> reason("proxy");
      case 403 -> reason("forbidden");
      case 404, 405, 410 -> reason("nothere", address.value(), code);
      case 413 -> reason("toolarge");
      case 429 -> reason("busy");
      case 500 -> reason("crashed");
      case 502 -> reason("backend");
      case 503 -> wait == null ? reason("closed") : reason("closedfor", wait.toSeconds());
      case 504 -> reason("backendslow");
      default -> reason("status", code);
    };
  }

  /** Status 200, but not what Moodle sends. */
  MoodleException strange(Call call, Message reason) {
    return call.isWrite() ? unknown(call, "", reason, null) : protocol(call, reason);
  }

  /** Moodle's own error object. */
  MoodleException error(Call call, MoodleError.Wire wire) {
    MoodleError error = MoodleError.of(wire.without(token));
    ErrorCode code = ErrorCode.of(error, call.function().effect());
    Message reason = code.reason(error, call.function());
    return switch (code.reaction()) {
      case UNAVAILABLE -> unavailable(call, error.code(), reason, null, null);
      case ACCESS -> access(call, error.code(), reason, false);
      case ACCOUNT -> access(call, error.code(), reason, true);
      case REFUSED -> refused(call, error.code(), reason);
      case UNKNOWN -> unknown(call, error.code(), reason, null);
    };
  }

  String withoutToken(String text) {
    return token.hiddenIn(text);
  }

  /** The circuit breaker keeps the call back. */
  SiteUnavailableException resting(Call call) {
    return unavailable(call, "", reason("resting", address.value()), null, null);
  }

  static Message reason(String name, Object... arguments) {
    return Message.of("moodle.reason." + name, arguments);
  }

  static ProtocolException protocol(Call call, Message reason) {
    return new ProtocolException(call.toString(), "", failed(call, reason), null);
  }

  /** Some courses are shown from outside only. */
  static AccessException outside(Call call, List<CourseId> courses) {
    String ids = courses.stream().map(CourseId::toString).collect(Collectors.joining(", "));
    return access(call, "", reason("outside", ids), false);
  }

  static RefusedException refused(Call call, String code, Message reason) {
    return new RefusedException(call.toString(), code, failed(call, reason), null);
  }

  static OutcomeUnknownException unknown(
      Call call, String code, Message reason, @Nullable Throwable cause) {
    Message spoken = Message.of("moodle.unknown", call.toString(), call.subject(), reason);
    return new OutcomeUnknownException(call.toString(), code, spoken, cause);
  }

  private static AccessException access(
      Call call, String code, Message reason, boolean everywhere) {
    return new AccessException(call.toString(), code, failed(call, reason), everywhere);
  }

  private static SiteUnavailableException unavailable(
      Call call,
      String code,
      Message reason,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    return new SiteUnavailableException(
        call.toString(), code, failed(call, reason), retryAfter, cause);
  }

  private static Message failed(Call call, Message reason) {
    return Message.of("moodle.failed", call.toString(), call.subject(), reason);
  }
}

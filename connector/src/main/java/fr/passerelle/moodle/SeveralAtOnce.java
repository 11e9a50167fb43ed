package fr.passerelle.moodle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Several READs: in few requests where the token's service has {@code
 * tool_mobile_call_external_functions}, else one by one; by as many threads as the site is the
 * faster for. The readings are the same either way.
 *
 * <p>Moodle replaces the settings of the outer request by those of each inner one, so that each one
 * carries them again. It stops at the first error; what is behind it is asked again. A request that
 * is too much for the site, or for something before it, is asked again in smaller ones, down to
 * single READs, which have their further attempts.
 */
final class SeveralAtOnce {

  private final Caller caller;
  private final ReplyDecision decision;
  private final Supplier<SiteInfo> site;
  private final Crew crew;
  private final boolean wanted;
  private final Map<ServiceFunction, BundleSize> sizes = new EnumMap<>(ServiceFunction.class);
  private volatile boolean refused;

  SeveralAtOnce(Caller caller, ReplyDecision decision, Supplier<SiteInfo> site, Crew crew) {
    this(caller, decision, site, crew, true);
  }

  /**
   * Sends READs for a site.
   *
   * @param wanted whether they may go together where the site takes it
   */
  SeveralAtOnce(
      Caller caller, ReplyDecision decision, Supplier<SiteInfo> site, Crew crew, boolean wanted) {
    this.wanted = wanted;
    this.caller = caller;
    this.decision = decision;
    this.site = site;
    this.crew = crew;
  }

  private record Responses(@Nullable List<Response> responses) {

    List<Response> present() {
      return Wire.required(responses, "responses");
    }
  }

  private record Response(boolean error, @Nullable String data, @Nullable String exception) {}

  /**
   * The values, in the calls' order.
   *
   * @throws MoodleException for the first call that has none
   */
  <T> List<T> read(List<Call> calls, ReplyReader<T> reader) {
    return readEach(calls, reader).stream().map(Reading::orThrow).toList();
  }

  /**
   * What each call gave, in their order.
   *
   * @param calls READs of one function
   */
  <T> List<Reading<T>> readEach(List<Call> calls, ReplyReader<T> reader) {
    boolean bundled = calls.size() > 1 && isOffered();
    return workedOff(calls, reader, bundled, 2);
  }

  /**
   * The same of a function that Moodle answers only when it is called within another, so that even
   * a single READ goes that way.
   *
   * @throws IllegalStateException if the site does not offer that
   */
  <T> List<Reading<T>> readWithin(List<Call> calls, ReplyReader<T> reader) {
    if (!isOffered()) {
      throw new IllegalStateException("only within " + ServiceFunction.SEVERAL_AT_ONCE.wireName());
    }
    return workedOff(calls, reader, true, 1);
  }

  private <T> List<Reading<T>> workedOff(
      List<Call> calls, ReplyReader<T> reader, boolean bundled, int fewestTogether) {
    if (calls.isEmpty()) {
      return List.of();
    }
    requireReads(calls);
    BundleSize size = sizeOf(calls.get(0).function());
    ReadJob<T> job = new ReadJob<>(calls);
    crew.workOff(
        job,
        () -> bundled && !refused ? size.next() : 1,
        new Sender<>(job, size, reader, fewestTogether));
    return job.readings();
  }

  private static void requireReads(List<Call> calls) {
    for (Call call : calls) {
      if (call.isWrite()) {
        throw new IllegalArgumentException("a WRITE goes alone: " + call);
      }
    }
  }

  boolean isOffered() {
    return wanted && site.get().offers(ServiceFunction.SEVERAL_AT_ONCE.wireName());
  }

  private BundleSize sizeOf(ServiceFunction function) {
    synchronized (sizes) {
      return sizes.computeIfAbsent(function, any -> new BundleSize());
    }
  }

  /** Sends the parts of one job. */
  private final class Sender<T> implements Crew.Sender<T> {

    private final ReadJob<T> job;
    private final BundleSize size;
    private final ReplyReader<T> reader;
    private final int fewestTogether;

    Sender(ReadJob<T> job, BundleSize size, ReplyReader<T> reader, int fewestTogether) {
      this.job = job;
      this.size = size;
      this.reader = reader;
      this.fewestTogether = fewestTogether;
    }

    @Override
    public List<Reading<T>> send(List<Call> part) {
      return part.size() < fewestTogether ? List.of(alone(part.get(0))) : together(part);
    }

    @Override
    public int fewest() {
      return size.fewest();
    }

    @Override
    public void took(int reads, Duration time) {
      size.took(reads, time);
    }

    private Reading<T> alone(Call call) {
      try {
        return new Reading.Value<>(caller.call(call, reader));
      } catch (MoodleException e) {
        return failed(e);
      }
    }

    private Reading<T> failed(MoodleException e) {
      if (e instanceof AccessException access && access.concernsEveryCall()) {
        job.giveUp(e);
      }
      return new Reading.Failure<>(e);
    }

    private List<Reading<T>> together(List<Call> part) {
      try {
        return readings(part, responses(part));
      } catch (MoodleException e) {
        if (part.size() == 1) {
          return List.of(failed(e));
        }
        refused |= e instanceof AccessException;
        size.tooMany(part.size());
        return List.of();
      }
    }

    private List<Response> responses(List<Call> part) {
      Call outer = outer(part);
      List<Response> responses =
          caller.callOnce(outer, Wire.object(Responses.class, Responses::present));
      if (responses.isEmpty() || responses.size() > part.size()) {
        throw Failures.protocol(outer, Failures.reason("batch", responses.size(), part.size()));
      }
      return responses;
    }

    /** Those before the first one that the site was not able to answer at the time. */
    private List<Reading<T>> readings(List<Call> part, List<Response> responses) {
      List<Reading<T>> readings = new ArrayList<>();
      for (int i = 0; i < responses.size(); i++) {
        try {
          readings.add(new Reading.Value<>(value(part.get(i), responses.get(i))));
        } catch (SiteUnavailableException e) {
          size.tooMany(part.size());
          return part.size() == 1 ? List.of(failed(e)) : readings;
        } catch (MoodleException e) {
          readings.add(new Reading.Failure<>(e));
        }
      }
      return readings;
    }

    private T value(Call call, Response response) {
      if (response.error()) {
        throw decision.failure(call, orEmpty(response.exception()));
      }
      return decision.decide(call, orEmpty(response.data()), reader);
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static Call outer(List<Call> calls) {
    List<Arguments> requests = calls.stream().map(SeveralAtOnce::request).toList();
    return new Call(
        ServiceFunction.SEVERAL_AT_ONCE,
        Subject.reads(calls.size()),
        Arguments.none().withEach("requests", requests));
  }

  private static Arguments request(Call call) {
    return Arguments.none()
        .with("function", call.function().wireName())
        .with("arguments", Wire.JSON.writeValueAsString(call.arguments().plain()))
        .with("settingraw", true)
        .with("settingfilter", false)
        .with("settingfileurl", false)
        .with("settinglang", "en");
  }
}

package fr.passerelle.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Several READs in one request, where the token's service has {@code
 * tool_mobile_call_external_functions}; else one by one. The values are the same either way.
 *
 * <p>Moodle replaces the settings of the outer request by those of each inner one, so that each one
 * carries them again. It stops at the first error, which is thrown as if that read had been alone.
 */
final class SeveralAtOnce {

  static final int MOST = 50;

  private final Caller caller;
  private final ReplyDecision decision;
  private final Supplier<SiteInfo> site;

  SeveralAtOnce(Caller caller, ReplyDecision decision, Supplier<SiteInfo> site) {
    this.caller = caller;
    this.decision = decision;
    this.site = site;
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
    if (calls.size() < 2 || !site.get().offers(ServiceFunction.SEVERAL_AT_ONCE.wireName())) {
      return calls.stream().map(call -> caller.call(call, reader)).toList();
    }
    List<T> values = new ArrayList<>();
    while (values.size() < calls.size()) {
      int end = Math.min(calls.size(), values.size() + MOST);
      values.addAll(together(calls.subList(values.size(), end), reader));
    }
    return values;
  }

  /** The values of the first calls, at least one; a server may stop early without an error. */
  private <T> List<T> together(List<Call> calls, ReplyReader<T> reader) {
    Call outer = outer(calls);
    List<Response> responses = caller.call(outer, Wire.object(Responses.class, Responses::present));
    if (responses.isEmpty() || responses.size() > calls.size()) {
      throw Failures.protocol(outer, Failures.reason("batch", responses.size(), calls.size()));
    }
    List<T> values = new ArrayList<>();
    for (int i = 0; i < responses.size(); i++) {
      values.add(value(calls.get(i), responses.get(i), reader));
    }
    return values;
  }

  private <T> T value(Call call, Response response, ReplyReader<T> reader) {
    if (response.error()) {
      throw decision.failure(call, orEmpty(response.exception()));
    }
    return decision.decide(call, orEmpty(response.data()), reader);
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
    if (call.isWrite()) {
      throw new IllegalArgumentException("a WRITE goes alone: " + call);
    }
    return Arguments.none()
        .with("function", call.function().wireName())
        .with("arguments", Wire.JSON.writeValueAsString(call.arguments().plain()))
        .with("settingraw", true)
        .with("settingfilter", false)
        .with("settingfileurl", false)
        .with("settinglang", "en");
  }
}

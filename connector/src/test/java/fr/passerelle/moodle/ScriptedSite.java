package fr.passerelle.moodle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import okio.Buffer;

/** A site without a wire: answers each call with a text, and remembers what was asked. */
final class ScriptedSite implements Caller {

  private static final String INFO =
      """
      {"sitename":"Recette","siteurl":"https://moodle.example.org","userid":3,
       "username":"passerelle","release":"%s","functions":[%s]}""";

  private final Function<Call, String> script;
  private final String release;
  private final List<String> functions;
  private final Failures failures =
      new Failures(
          new SiteAddress("https://moodle.example.org"), Token.of("s3cret"), TimeLimits.DEFAULT);
  final ReplyDecision decision = new ReplyDecision(failures);
  final List<Call> calls = new ArrayList<>();

  ScriptedSite(String release, List<String> functions, Function<Call, String> script) {
    this.release = release;
    this.functions = functions;
    this.script = script;
  }

  static ScriptedSite answering(Function<Call, String> script) {
    return new ScriptedSite("4.5.6 (Build: 20250811)", List.of(), script);
  }

  @Override
  public <T> T call(Call call, ReplyReader<T> reader) {
    if (call.function() == ServiceFunction.SITE_INFO) {
      return decide(call, info(), reader);
    }
    calls.add(call);
    return decide(call, script.apply(call), reader);
  }

  @Override
  public <T> T callOnce(Call call, ReplyReader<T> reader) {
    return call(call, reader);
  }

  private <T> T decide(Call call, String body, ReplyReader<T> reader) {
    Answer answer = new Answer(200, null, null, "application/json", new Buffer().writeUtf8(body));
    try {
      return decision.decide(call, answer, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String info() {
    String names =
        functions.stream()
            .map(name -> "{\"name\":\"" + name + "\"}")
            .collect(Collectors.joining(","));
    return INFO.formatted(release, names);
  }

  SiteFacts facts() {
    return new SiteFacts(this);
  }

  Courses courses() {
    return new RestCourses(this, several(), new RestCategories(this, facts()::get));
  }

  Enrolments enrolments() {
    return new RestEnrolments(this, several(), facts()::get);
  }

  Users users() {
    return new RestUsers(this, several(), facts()::get);
  }

  Completions completions() {
    return new RestCompletions(several(), facts()::get);
  }

  private SeveralAtOnce several() {
    return new SeveralAtOnce(this, decision, facts()::get, new Crew(new AtOnce(1)));
  }

  /** The parameters of a call by name. */
  static Map<String, String> sent(Call call) {
    return call.arguments().flat().stream()
        .collect(Collectors.toMap(Arguments.Parameter::name, Arguments.Parameter::value));
  }
}

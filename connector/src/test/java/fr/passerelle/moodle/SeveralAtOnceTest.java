package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** However READs go, in one request or several, by one thread or several, they give the same. */
class SeveralAtOnceTest {

  private static final String BUNDLE = ServiceFunction.SEVERAL_AT_ONCE.wireName();

  private final List<Crew> crews = new ArrayList<>();
  private final List<Integer> bundles = new CopyOnWriteArrayList<>();
  private final List<Long> alone = new CopyOnWriteArrayList<>();

  @AfterEach
  void dismiss() {
    crews.forEach(Crew::close);
  }

  /** A site that answers a course with a person of the same number, unless told otherwise. */
  private final class Site implements Caller {

    private final ReplyDecision decision = ScriptedSite.answering(call -> "").decision;
    private final Function<Long, String> roster;
    private final Function<Integer, String> bundle;

    Site(Function<Long, String> roster, Function<Integer, String> bundle) {
      this.roster = roster;
      this.bundle = bundle;
    }

    @Override
    public <T> T call(Call call, ReplyReader<T> reader) {
      long course = courseOf(call.arguments().plain().get("courseid"));
      alone.add(course);
      return decision.decide(call, roster.apply(course), reader);
    }

    @Override
    public <T> T callOnce(Call call, ReplyReader<T> reader) {
      List<JsonNode> requests = requests(call);
      bundles.add(requests.size());
      String instead = bundle.apply(requests.size());
      return decision.decide(call, instead.isEmpty() ? answers(requests) : instead, reader);
    }

    private String answers(List<JsonNode> requests) {
      List<Object> responses = new ArrayList<>();
      for (JsonNode request : requests) {
        JsonNode arguments = Wire.JSON.readTree(request.required("arguments").stringValue());
        String body = roster.apply(arguments.required("courseid").asLong());
        boolean error = body.startsWith("{");
        responses.add(
            error
                ? Map.of("error", true, "exception", body)
                : Map.of("error", false, "data", body));
        if (error) {
          break;
        }
      }
      return Wire.JSON.writeValueAsString(Map.of("responses", responses));
    }
  }

  private static long courseOf(@Nullable Object number) {
    return Long.parseLong(String.valueOf(number));
  }

  private static List<JsonNode> requests(Call call) {
    JsonNode tree = Wire.JSON.valueToTree(call.arguments().plain());
    return List.copyOf(tree.required("requests").values());
  }

  private static String person(long id) {
    return "[{\"id\":" + id + ",\"roles\":[]}]";
  }

  private static String error(String code) {
    return "{\"errorcode\":\"" + code + "\",\"message\":\"no\"}";
  }

  private SeveralAtOnce several(Site site, int atOnce, String... functions) {
    Crew crew = new Crew(new AtOnce(atOnce));
    crews.add(crew);
    SiteInfo info =
        new SiteInfo(
            "Recette",
            new SiteAddress("https://moodle.example.org"),
            "4.5",
            new UserId(3),
            "passerelle",
            Set.of(functions));
    return new SeveralAtOnce(site, site.decision, () -> info, crew);
  }

  private static List<Call> rosters(int count) {
    return IntStream.range(2, count + 2)
        .mapToObj(id -> new RosterCall(new CourseId(id), EnrolmentFilter.ANY, false).whole())
        .toList();
  }

  private static List<String> said(List<Reading<List<Participant>>> readings) {
    return readings.stream()
        .map(
            reading ->
                reading.match(
                    people -> people.get(0).user().toString(), failure -> failure.errorCode()))
        .toList();
  }

  private List<String> read(Site site, int count, int atOnce, String... functions) {
    return said(
        several(site, atOnce, functions).readEach(rosters(count), ParticipantOnWire.people()));
  }

  private Site sound() {
    return new Site(SeveralAtOnceTest::person, size -> "");
  }

  private static List<String> numbers(int count) {
    return IntStream.range(2, count + 2).mapToObj(Integer::toString).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 16})
  void giveTheSameTogetherAndOneByOne(int atOnce) {
    assertThat(read(sound(), 200, atOnce, BUNDLE)).isEqualTo(numbers(200));
    assertThat(alone).hasSizeLessThan(20);
    bundles.clear();
    assertThat(read(sound(), 200, atOnce)).isEqualTo(numbers(200));
    assertThat(bundles).isEmpty();
  }

  @Test
  void goOnBehindEachError() {
    Site site = new Site(id -> id % 5 == 0 ? error("invalidrecord") : person(id), size -> "");
    List<String> expected =
        IntStream.range(2, 62)
            .mapToObj(id -> id % 5 == 0 ? "invalidrecord" : Integer.toString(id))
            .toList();
    assertThat(read(site, 60, 4, BUNDLE)).isEqualTo(expected);
    assertThat(read(site, 60, 4)).isEqualTo(expected);
  }

  @Test
  void askForLessWhereARequestIsTooMuchForTheSite() {
    Site site =
        new Site(
            SeveralAtOnceTest::person,
            size -> {
              if (size > 3) {
                throw new Failures(
                        new SiteAddress("https://moodle.example.org"),
                        Token.of("s3cret"),
                        TimeLimits.DEFAULT)
                    .resting(rosters(1).get(0));
              }
              return "";
            });
    assertThat(read(site, 40, 1, BUNDLE)).isEqualTo(numbers(40));
    assertThat(bundles).contains(8).endsWith(2);
  }

  @Test
  void doWithoutBundlesWhereTheSiteRefusesThem() {
    Site site = new Site(SeveralAtOnceTest::person, size -> error("accessexception"));
    assertThat(read(site, 40, 1, BUNDLE)).isEqualTo(numbers(40));
    assertThat(bundles).hasSize(1);
  }

  @Test
  void doNotAskOnWithATokenThatIsNotKnown() {
    Site site = new Site(id -> error("invalidtoken"), size -> "");
    assertThat(read(site, 40, 1)).containsOnly("invalidtoken").hasSize(40);
    assertThat(alone).hasSize(1);
  }

  @Test
  void passOnWhatIsNoFailureOfTheSite() {
    Site site =
        new Site(
            id -> {
              throw new CancellationException();
            },
            size -> "");
    assertThatThrownBy(() -> read(site, 40, 4)).isInstanceOf(CancellationException.class);
  }

  @Test
  void stopWhenInterruptedWhileOthersAreAtWork() {
    Thread.currentThread().interrupt();
    ReadJob<String> job = new ReadJob<>(rosters(2));
    job.part(() -> 2);
    assertThatThrownBy(() -> job.awaitPart(() -> 1)).isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void refuseAWrite() {
    Call write =
        new Call(ServiceFunction.CREATE_COURSES, Subject.courses(List.of("A")), Arguments.none());
    assertThatThrownBy(
            () -> several(sound(), 1).readEach(List.of(write), ParticipantOnWire.people()))
        .hasMessageContaining("a WRITE goes alone");
  }
}

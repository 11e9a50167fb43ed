package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class CompletionsTest {

  private static final String FUNCTION = ServiceFunction.COURSE_COMPLETION.wireName();
  private static final String DONE = status(true);
  private static final String NOT_DONE = status(false);
  private static final String NO_CRITERIA = refusal("nocriteriaset");

  private static String status(boolean completed) {
    return "{\"completionstatus\":{\"completed\":%s,\"aggregation\":1},\"warnings\":[]}"
        .formatted(completed);
  }

  private static String refusal(String code) {
    return "{\"exception\":\"moodle_exception\",\"errorcode\":\"%s\",\"message\":\"M\"}"
        .formatted(code);
  }

  /** A site that answers by {@code course/user}. */
  private static ScriptedSite site(Function<String, String> answers) {
    return new ScriptedSite(
        "4.5",
        List.of(FUNCTION),
        call -> {
          Map<String, String> sent = ScriptedSite.sent(call);
          return answers.apply(sent.get("courseid") + "/" + sent.get("userid"));
        });
  }

  private static SortedMap<CourseId, Reading<SortedMap<UserId, Boolean>>> ask(
      ScriptedSite site, Map<Integer, Set<Integer>> people) {
    SortedMap<CourseId, List<UserId>> asked = new TreeMap<>();
    people.forEach(
        (course, users) ->
            asked.put(new CourseId(course), users.stream().map(UserId::new).toList()));
    return site.completions().of(asked);
  }

  private static Map<UserId, Boolean> told(
      SortedMap<CourseId, Reading<SortedMap<UserId, Boolean>>> told, int course) {
    return Objects.requireNonNull(told.get(new CourseId(course))).orThrow();
  }

  @Test
  void areToldPersonByPerson() {
    ScriptedSite site = site(who -> who.equals("7/2") ? DONE : NOT_DONE);

    assertThat(told(ask(site, Map.of(7, Set.of(1, 2))), 7))
        .isEqualTo(Map.of(new UserId(1), false, new UserId(2), true));
  }

  @Test
  void ofACourseWithoutCriteriaAreAskedOnceAndKnownOfNobody() {
    ScriptedSite site = site(who -> who.startsWith("7/") ? NO_CRITERIA : DONE);

    var told = ask(site, Map.of(7, Set.of(1, 2, 3), 8, Set.of(1, 2)));

    assertThat(told(told, 7)).isEmpty();
    assertThat(told(told, 8)).hasSize(2);
    assertThat(site.calls).hasSize(3);
  }

  @Test
  void ofSomebodyWhomTheSiteDoesNotFollowAreUnknown() {
    ScriptedSite site = site(who -> who.equals("7/2") ? refusal("usernotenroled") : DONE);

    assertThat(told(ask(site, Map.of(7, Set.of(1, 2))), 7).keySet()).containsExactly(new UserId(1));
  }

  @Test
  void aFailureOfOneCourseDoesNotTouchTheOthers() {
    ScriptedSite site = site(who -> who.startsWith("7/") ? refusal("invalidrecord") : DONE);

    var told = ask(site, Map.of(7, Set.of(1), 8, Set.of(1)));

    Reading<?> failed = Objects.requireNonNull(told.get(new CourseId(7)));
    assertThat(failed.<String>match(value -> "", MoodleException::errorCode))
        .isEqualTo("invalidrecord");
    assertThat(told(told, 8)).hasSize(1);
  }

  @Test
  void ofASiteWithoutTheFunctionAreKnownOfNobody() {
    ScriptedSite site = ScriptedSite.answering(call -> DONE);

    assertThat(told(ask(site, Map.of(7, Set.of(1))), 7)).isEmpty();
    assertThat(site.calls).isEmpty();
  }
}

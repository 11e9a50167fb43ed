package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoursesTest {

  private static final String SEVERAL = ServiceFunction.SEVERAL_AT_ONCE.wireName();
  private static final String NONE = "{\"courses\":[],\"warnings\":[]}";

  private static String courses(String... idNumbers) {
    List<String> courses = new ArrayList<>();
    for (String idNumber : idNumbers) {
      courses.add(
          """
          {"id":%d,"shortname":"S","fullname":"R&D","categoryid":4,"idnumber":"%s",
           "format":"topics","summary":"","visible":0,"startdate":0}"""
              .formatted(2 + courses.size(), idNumber));
    }
    return "{\"courses\":[" + String.join(",", courses) + "],\"warnings\":[]}";
  }

  @Test
  void areReadAsARealSiteShowsThem() {
    ScriptedSite site =
        ScriptedSite.answering(call -> Fixture.read("moodle-4.5/by_field-id-301.json"));
    Course course = site.courses().inCategory(new CategoryId(4)).get(0);
    assertThat(course.id()).isEqualTo(new CourseId(301));
    assertThat(course.idNumber()).isEqualTo(new IdNumber("SPEC-THIRTY"));
    assertThat(course.visible()).isTrue();
    assertThat(course.start()).isEqualTo(Instant.ofEpochSecond(1788213600));
    assertThat(course.end()).isEqualTo(Instant.ofEpochSecond(1814738400));
    assertThat(course.customFields())
        .contains(
            entry("modalite", new CustomField("select", "0")),
            entry("duree_distance", new CustomField("number", "")),
            entry("public_vise", new CustomField("text", "")));
  }

  @Test
  void thatMayNotBeEnteredNameTheCapability() {
    ScriptedSite site =
        ScriptedSite.answering(call -> Fixture.read("moodle-4.5/nocap-courseview-byfield.json"));
    assertThatThrownBy(() -> site.courses().inCategory(new CategoryId(4)))
        .isInstanceOf(AccessException.class)
        .hasMessageContaining("301")
        .hasMessageContaining("moodle/course:view");
  }

  @Test
  void keepOnlyWhatCarriesTheIdNumberExactly() {
    ScriptedSite site =
        ScriptedSite.answering(call -> courses("GRE-1", "gre-1", "GRÉ-1", "GRE-1 ", "GRE-1"));
    IdNumber key = new IdNumber("GRE-1");
    assertThat(site.courses().byIdNumber(List.of(key)).get(key))
        .extracting(Course::id)
        .containsExactly(new CourseId(2), new CourseId(6));
  }

  @Test
  void keepWhatTheSiteTakesForTheShortName() {
    ScriptedSite site = ScriptedSite.answering(call -> courses("a", "b"));
    ShortName name = new ShortName("s");
    assertThat(site.courses().takingShortName(List.of(name)).get(name)).hasSize(2);
  }

  @Test
  void areFoundByTheirNumber() {
    ScriptedSite site =
        ScriptedSite.answering(call -> Fixture.read("moodle-4.5/by_field-id-301.json"));
    assertThat(site.courses().byId(new CourseId(301))).isPresent();
    assertThat(site.courses().byId(new CourseId(302))).isEmpty();
    assertThat(site.calls.get(0).arguments().flat())
        .extracting(parameter -> parameter.name() + "=" + parameter.value())
        .containsExactly("field=id", "value=301");
  }

  @Test
  void neverHoldTheFrontPage() {
    ScriptedSite site =
        ScriptedSite.answering(call -> courses("A").replace("\"id\":2", "\"id\":1"));
    assertThat(site.courses().inCategory(new CategoryId(1))).isEmpty();
  }

  @Test
  void askNothingForNoKeys() {
    ScriptedSite site = ScriptedSite.answering(call -> NONE);
    assertThat(site.courses().byIdNumber(List.of())).isEmpty();
    assertThat(site.calls).isEmpty();
  }

  @Test
  void areLookedUpTogetherWithTheSettingsInEachRequest() {
    ScriptedSite site =
        new ScriptedSite(
            "4.5",
            List.of(SEVERAL),
            call -> bundle(requests(call).stream().map(r -> courses("K")).toList()));
    List<IdNumber> keys = IntStream.range(0, 120).mapToObj(i -> new IdNumber("K" + i)).toList();
    Map<IdNumber, List<Course>> found = site.courses().byIdNumber(keys);

    assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(keys);
    assertThat(site.calls)
        .as("more at a time, as long as the site is quick")
        .extracting(call -> requests(call).size())
        .containsExactly(8, 32, 80);
    assertThat(ScriptedSite.sent(site.calls.get(0)))
        .contains(
            entry("requests[0][function]", "core_course_get_courses_by_field"),
            entry("requests[0][arguments]", "{\"field\":\"idnumber\",\"value\":\"K0\"}"),
            entry("requests[0][settingraw]", "1"),
            entry("requests[0][settingfileurl]", "0"),
            entry("requests[0][settinglang]", "en"));
  }

  @Test
  void goOnBehindWhereABundleStoppedShort() {
    ScriptedSite site =
        new ScriptedSite(
            "4.5", List.of(SEVERAL), call -> bundle(List.of(courses("A"), courses("B"))));
    List<IdNumber> keys = List.of("A", "B", "C", "D").stream().map(IdNumber::new).toList();
    assertThat(site.courses().byIdNumber(keys)).hasSize(4);
    assertThat(site.calls).hasSize(2);
  }

  @Test
  void raiseTheErrorOfTheRequestThatStoppedABundle() {
    ScriptedSite site =
        new ScriptedSite(
            "4.5",
            List.of(SEVERAL),
            call ->
                "{\"responses\":[{\"error\":true,\"exception\":"
                    + "\"{\\\"errorcode\\\":\\\"accessexception\\\"}\"}]}");
    List<IdNumber> keys = List.of(new IdNumber("A"), new IdNumber("B"));
    assertThatThrownBy(() -> site.courses().byIdNumber(keys))
        .isInstanceOf(AccessException.class)
        .hasMessageStartingWith("core_course_get_courses_by_field, idnumber A: ");
  }

  @Test
  void refuseABundleWithoutAnswers() {
    ScriptedSite site = new ScriptedSite("4.5", List.of(SEVERAL), call -> "{\"responses\":[]}");
    List<IdNumber> keys = List.of(new IdNumber("A"), new IdNumber("B"));
    assertThatThrownBy(() -> site.courses().byIdNumber(keys)).isInstanceOf(ProtocolException.class);
  }

  @Test
  void areNotTakenForWholeWhereMoodleWarns() {
    ScriptedSite site =
        ScriptedSite.answering(
            call ->
                "{\"courses\":[],\"warnings\":[{\"warningcode\":\"x\",\"message\":\"hidden\"}]}");
    assertThatThrownBy(() -> site.courses().inCategory(new CategoryId(4)))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("hidden");
  }

  @Test
  void areCreatedWithEverythingStatedAndWhatIsRequiredLast() {
    ScriptedSite site = ScriptedSite.answering(call -> "[{\"id\":12,\"shortname\":\"2026-0001\"}]");
    List<CreatedCourse> created = site.courses().create(List.of(Samples.newCourse("2026-0001")));
    assertThat(created)
        .containsExactly(new CreatedCourse(new CourseId(12), new ShortName("2026-0001")));
    assertThat(site.calls.get(0).arguments().flat())
        .extracting(parameter -> parameter.name() + "=" + parameter.value())
        .containsExactly(
            "courses[0][customfields][0][shortname]=public",
            "courses[0][customfields][0][value]=Enseignants",
            "courses[0][idnumber]=2026-0001",
            "courses[0][format]=topics",
            "courses[0][numsections]=5",
            "courses[0][summary]=<p>Résumé</p>",
            "courses[0][summaryformat]=1",
            "courses[0][visible]=0",
            "courses[0][startdate]=1788213600",
            "courses[0][enddate]=0",
            "courses[0][categoryid]=4",
            "courses[0][shortname]=2026-0001",
            "courses[0][fullname]=Évaluer & accompagner");
  }

  @Test
  void thatTheServerCutAwayAreNoticed() {
    ScriptedSite site = ScriptedSite.answering(call -> "[{\"id\":12,\"shortname\":\"A\"}]");
    List<NewCourse> two = List.of(Samples.newCourse("A"), Samples.newCourse("B"));
    assertThatThrownBy(() -> site.courses().create(two))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("2 courses were sent and 1 answered: 12 A");
  }

  @Test
  void whoseUpdateIsRefusedAreNamedOneByOne() {
    ScriptedSite site =
        ScriptedSite.answering(call -> Fixture.read("moodle-4.5/update-partial-dupshort.json"));
    Map<CourseId, CourseWarning> refused =
        site.courses().update(List.of(Samples.rename(301, "A"), Samples.rename(302, "B")));
    assertThat(refused).containsOnlyKeys(new CourseId(302));
    assertThat(refused.get(new CourseId(302)))
        .extracting(CourseWarning::code)
        .isEqualTo("shortnametaken");
    assertThat(site.calls.get(0).arguments().flat())
        .extracting(parameter -> parameter.name() + "=" + parameter.value())
        .containsExactly(
            "courses[0][fullname]=A",
            "courses[0][enddate]=0",
            "courses[0][id]=301",
            "courses[1][fullname]=B",
            "courses[1][enddate]=0",
            "courses[1][id]=302");
  }

  @Test
  void areInDoubtWhenAWarningIsAboutNoneOfThem() {
    ScriptedSite site =
        ScriptedSite.answering(call -> Fixture.read("moodle-4.5/update-partial-dupshort.json"));
    assertThatThrownBy(() -> site.courses().update(List.of(Samples.rename(7, "A"))))
        .isInstanceOf(OutcomeUnknownException.class)
        .hasMessageContaining("shortnametaken");
  }

  @Test
  void areNotUpdatedTwiceNorTooManyAtOnceNorTheFrontPage() {
    ScriptedSite site = ScriptedSite.answering(call -> "{\"warnings\":[]}");
    Courses courses = site.courses();
    List<CourseUpdate> many =
        IntStream.range(2, 402).mapToObj(id -> Samples.rename(id, "A")).toList();
    CourseUpdate one = Samples.rename(2, "A");
    assertThatThrownBy(() -> courses.update(List.of(one, one)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> courses.update(many)).hasMessageContaining("at most 950 values");
    assertThatThrownBy(() -> courses.update(List.of(Samples.rename(1, "A"))))
        .hasMessageContaining("front page");
    assertThatThrownBy(() -> courses.update(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(site.calls).isEmpty();
  }

  private static List<String> requests(Call call) {
    return ScriptedSite.sent(call).keySet().stream()
        .filter(name -> name.endsWith("[function]"))
        .toList();
  }

  private static String bundle(List<String> bodies) {
    List<Map<String, Object>> responses =
        bodies.stream().map(body -> Map.<String, Object>of("error", false, "data", body)).toList();
    return Wire.JSON.writeValueAsString(Map.of("responses", responses));
  }
}

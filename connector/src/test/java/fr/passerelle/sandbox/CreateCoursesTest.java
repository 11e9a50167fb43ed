package fr.passerelle.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CreateCoursesTest {

  private static final String CREATE = "core_course_create_courses";

  private final Sandbox plain = Sandboxes.start(Profile.MOODLE);
  private final Sandbox magistere = Sandboxes.start(Profile.MAGISTERE_2);

  @AfterEach
  void close() {
    plain.close();
    magistere.close();
  }

  @Test
  void createsAllInTheOrderGiven() {
    assertThat(create(plain, course(0, "A"), course(1, "B")).toString())
        .isEqualTo("[{\"id\":11,\"shortname\":\"A\"},{\"id\":12,\"shortname\":\"B\"}]");
  }

  @Test
  void createsNoneWhenOneIsRefused() {
    int before = count(plain);
    String[] unknownCategory = {
      "courses[1][fullname]=x", "courses[1][shortname]=B", "courses[1][categoryid]=999"
    };
    assertThat(error(plain, course(0, "A"), unknownCategory)).isEqualTo("errorcatcontextnotvalid");
    assertThat(count(plain)).isEqualTo(before);
  }

  @Test
  void seesItsOwnCoursesWithinACall() {
    assertThat(error(plain, course(0, "A"), course(1, "A"))).isEqualTo("shortnametaken");
  }

  @ParameterizedTest
  @CsvSource({
    "été-1, Ete-1",
    "été-1, ÉTÉ-1",
    "'été-1', 'été-1 '",
    "bœuf, boeuf",
    "straße, STRASSE",
    "emo-😀, emo-🎓"
  })
  void takesNamesThatMariaDbComparesAlikeForTaken(String first, String second) {
    create(magistere, course(0, first));
    assertThat(error(magistere, course(0, second))).isEqualTo("shortnametaken");
    create(plain, course(0, first));
    assertThat(error(plain, course(0, second))).isEmpty();
  }

  @Test
  void takesALeadingSpaceForADifferenceEverywhere() {
    create(magistere, course(0, "A"));
    assertThat(error(magistere, course(0, " A"))).isEmpty();
  }

  @Test
  void refusesAnIdnumberThatIsTaken() {
    assertThat(error(plain, course(0, "A"), with("idnumber=DEMO-0001")))
        .isEqualTo("courseidnumbertaken");
    assertThat(error(magistere, course(0, "A"), with("idnumber=demo-0001")))
        .isEqualTo("courseidnumbertaken");
    assertThat(error(plain, course(0, "A"), with("idnumber=demo-0001"))).isEmpty();
  }

  @Test
  void letsAnyNumberOfCoursesHaveTheIdnumberZero() {
    create(plain, course(0, "A"), with("idnumber=0"));
    assertThat(error(plain, course(0, "B"), with("idnumber=0"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a < b", "R & D", "« é » 😀", "ligne1\nligne2", "  espaces  ", "5 > 3"})
  void keepsWhateverStripTagsLeavesAlone(String name) {
    create(plain, course(0, name));
    assertThat(found(plain, name)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a<b", "a <3", "<b>x</b>", "fin<"})
  void refusesTheWholeCallForANameThatStripTagsWouldAlter(String name) {
    assertThat(error(plain, course(0, "A"), course(1, name))).isEqualTo("invalidparameter");
    assertThat(found(plain, "A")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fullname, 254", "idnumber, 100"})
  void holdsNamesToTheLastCharacterOfTheirColumn(String field, int longest) {
    assertThat(error(plain, course(0, "A"), with(field + "=" + "é".repeat(longest)))).isEmpty();
    assertThat(error(plain, course(0, "B"), with(field + "=" + "x".repeat(longest + 1))))
        .isEqualTo("dmlwriteexception");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "format=nope",
        "startdate=1788213600000",
        "startdate=-5",
        "customfields][0][shortname=inconnu",
        "groupmode=9"
      })
  void acceptsWithoutAWord(String odd) {
    String[] more =
        odd.startsWith("customfields")
            ? new String[] {
              "courses[0][customfields][0][shortname]=inconnu",
              "courses[0][customfields][0][value]=z"
            }
            : with(odd);
    assertThat(error(plain, course(0, "A"), more)).isEmpty();
  }

  @Test
  void storesSectionsDatesAndVisibilityAsSent() {
    create(
        plain,
        course(0, "A"),
        with("numsections=4"),
        with("startdate=1788213600"),
        with("enddate=1788213600"),
        with("visible=0"));
    Course course = found(plain, "A").orElseThrow();
    assertThat(course.sections()).isEqualTo(4);
    assertThat(course.start()).isEqualTo(1788213600);
    assertThat(course.end()).isEqualTo(1788213600);
    assertThat(course.visible()).isFalse();
  }

  @Test
  void keepsAnEndOfZeroAsNone() {
    create(plain, course(0, "A"), with("enddate=0"));
    assertThat(found(plain, "A").orElseThrow().end()).isZero();
  }

  @Test
  void isHiddenInAHiddenCategoryUnlessSaidOtherwise() {
    create(plain, course(0, "A"), with("categoryid=8"));
    create(plain, course(0, "B"), with("categoryid=8"), with("visible=1"));
    assertThat(found(plain, "A").orElseThrow().visible()).isFalse();
    assertThat(found(plain, "B").orElseThrow().visible()).isTrue();
  }

  @Test
  void isVisibleAllTheSameWithoutTheCapabilityToHide() {
    plain.access().drop(Capability.SET_VISIBILITY);
    create(plain, course(0, "A"), with("visible=0"));
    assertThat(found(plain, "A").orElseThrow().visible()).isTrue();
  }

  @Test
  void isRefusedWithoutTheCapabilityToCreate() {
    plain.access().drop(Capability.CREATE_COURSES);
    assertThat(error(plain, course(0, "A"))).isEqualTo("nopermissions");
  }

  @Test
  void storesCustomFieldsByTheirType() {
    create(
        plain,
        course(0, "A"),
        field("duree_distance", "90.5"),
        field("presentiel", "1"),
        field("objectifs", "<p>a</p>"));
    assertThat(found(plain, "A").orElseThrow().customFields())
        .containsEntry("duree_distance", "90.5")
        .containsEntry("presentiel", "1")
        .containsEntry("objectifs", "<p>a</p>");
  }

  @ParameterizedTest
  @CsvSource({"duree_distance, '6,5'", "duree_distance, six", "presentiel, oui", "pilote, a <3"})
  void refusesACustomFieldThatDoesNotFit(String name, String value) {
    assertThat(error(plain, course(0, "A"), field(name, value)))
        .isEqualTo("invalidpersistenterror");
    assertThat(found(plain, "A")).isEmpty();
  }

  @Test
  void losesATextareaWithoutAWordOn41() {
    create(magistere, course(0, "A"), field("objectifs", "<p>a</p>"));
    assertThat(found(magistere, "A").orElseThrow().customFields()).doesNotContainKey("objectifs");
  }

  @Test
  void takesADurationForTextOn41() {
    assertThat(error(magistere, course(0, "A"), field("duree_distance", "six"))).isEmpty();
  }

  private static String[] course(int index, String name) {
    return new String[] {
      "courses[" + index + "][fullname]=" + name,
      "courses[" + index + "][shortname]=" + name,
      "courses[" + index + "][categoryid]=4"
    };
  }

  /** One more value for the first course. */
  private static String[] with(String value) {
    int equals = value.indexOf('=');
    return new String[] {
      "courses[0][" + value.substring(0, equals) + "]=" + value.substring(equals + 1)
    };
  }

  private static String[] field(String name, String value) {
    return new String[] {
      "courses[0][customfields][" + name + "][shortname]=" + name,
      "courses[0][customfields][" + name + "][value]=" + value
    };
  }

  private static JsonNode create(Sandbox sandbox, String[]... parts) {
    return new Caller(sandbox).ask(CREATE, flat(parts));
  }

  private static String error(Sandbox sandbox, String[]... parts) {
    return new Caller(sandbox).errorOf(CREATE, flat(parts));
  }

  private static String[] flat(String[]... parts) {
    return Stream.of(parts).flatMap(Stream::of).toArray(String[]::new);
  }

  private static Optional<Course> found(Sandbox sandbox, String shortName) {
    return sandbox
        .state()
        .all(Course.class)
        .filter(it -> it.shortName().equals(shortName))
        .findFirst();
  }

  private static int count(Sandbox sandbox) {
    return (int) sandbox.state().all(Course.class).count();
  }
}

package fr.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a copy of a course takes over. */
@ContractCases
class DuplicatedCoursesTest {

  private static final String DUPLICATE = "core_course_duplicate_course";

  /** On a real site, where the account may back up and restore user data. */
  @ParameterizedTest
  @InState(State.WITH_USER_DATA)
  @CsvSource({
    "'', 1",
    "options[0][name]=users&options[0][value]=1, 1",
    "options[0][name]=users&options[0][value]=0, 0"
  })
  @Recorded({"4.1/dupopt-none", "4.1/dupopt-users0", "4.5/duplicate-users-301"})
  void takesThePeopleUnlessToldNotTo(String options, int people, Site site) {
    String[] sent = copyOf(site, withMyself(site));
    String copy = id(site.post(site.form(DUPLICATE, sent) + "&" + options));
    assertThat(people(site, copy)).hasSize(people);
  }

  @Test
  @InState(State.WITHOUT_USER_DATA)
  @Recorded({
    "4.1/dup-nouserinfo",
    "4.5/duplicate-nocap-userinfo-users0",
    "4.5/duplicate-nocap-userinfo-users1",
    "4.1/duplicate-nocap-userinfo-users0"
  })
  void isRefusedIfPeopleAreNamedAtAllWithoutTheCapability(Site site) {
    String[] sent = Form.all(copyOf(site, site.course()), new String[] {"options[0][name]=users"});
    site.call(DUPLICATE, Form.all(sent, new String[] {"options[0][value]=0"}))
        .refuses(Thrown.SETTING, "setting_locked_by_permission");
    site.call(DUPLICATE, Form.all(sent, new String[] {"options[0][value]=1"}))
        .refuses(Thrown.NO_PERMISSION, "nopermissions");
    id(site.call(DUPLICATE, copyOf(site, site.course())));
  }

  @Test
  @Recorded("4.5/ok-duplicate-0")
  void saysToBeAsOldAsItsSource(Site site) {
    String source = site.course();
    String copy = id(site.call(DUPLICATE, copyOf(site, source)));
    assertThat(site.read(copy).required("timecreated"))
        .isEqualTo(site.read(source).required("timecreated"));
  }

  /** So whoever leaves the option out copies everybody: both answers are to be known. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "1"})
  @InState(State.WITH_USER_DATA_WITHOUT_CONFIGURE)
  @Recorded({
    "4.5/duplicate-nocap-configure-users0",
    "4.5/duplicate-nocap-configure-users1",
    "4.1/duplicate-nocap-configure-users0",
    "4.1/duplicate-nocap-configure-users1"
  })
  void isRefusedIfPeopleAreNamedAtAllWithoutTheCapabilityToConfigure(String users, Site site) {
    String[] option = {"options[0][name]=users", "options[0][value]=" + users};
    String[] sent = copyOf(site, withMyself(site));
    site.call(DUPLICATE, Form.all(sent, option))
        .refuses(Thrown.SETTING, "setting_locked_by_permission");
    assertThat(people(site, id(site.call(DUPLICATE, sent)))).hasSize(1);
  }

  @Test
  @InState(State.WITH_USER_DATA_WITHOUT_CONFIGURE)
  @Recorded({"4.5/err-duplicate-dupshort", "4.5/duplicate-nocap-configure-users1"})
  void looksAtTheNameBeforeItLooksAtTheOption(Site site) {
    String key = site.key();
    site.course("shortname=" + key);
    String[] option = {"options[0][name]=users", "options[0][value]=1"};
    site.call(DUPLICATE, Form.all(copyOf(site, site.course(), key), option))
        .refuses(Thrown.MOODLE, "shortnametaken");
  }

  @Test
  @Recorded({"4.5/ok-duplicate-0", "4.5/duplicate-with-customfields", "4.1/duplicate-read"})
  void losesTheIdnumberAndKeepsSummaryDatesAndFormat(Site site) {
    String source =
        site.course(
            "idnumber=" + site.key(),
            "summary=<p>s</p>",
            "startdate=1788213600",
            "enddate=1790000000",
            "visible=0");
    JsonNode copy = site.read(id(site.call(DUPLICATE, copyOf(site, source))));
    assertThat(copy.required("idnumber").stringValue()).isEmpty();
    assertThat(copy.required("summary").stringValue()).isEqualTo("<p>s</p>");
    assertThat(copy.required("startdate").longValue()).isEqualTo(1788213600L);
    assertThat(copy.required("enddate").longValue()).isEqualTo(1790000000L);
    assertThat(copy.required("visible").intValue()).as("visible unless said otherwise").isOne();
  }

  @Test
  @Recorded("4.5/ok-duplicate-1")
  void isHiddenIfThatIsSent(Site site) {
    String[] sent = Form.all(copyOf(site, site.course()), new String[] {"visible=0"});
    assertThat(site.read(id(site.call(DUPLICATE, sent))).required("visible").intValue()).isZero();
  }

  @Test
  @Recorded({"4.5/err-duplicate-dupshort", "4.1/duplicate-taken"})
  void namesTheCourseInTheWayByItsFullName(Site site) {
    String key = site.key();
    String source = site.course("shortname=" + key, "fullname=Plein " + key);
    site.call(
            DUPLICATE,
            "courseid=" + source,
            "fullname=x",
            "shortname=" + key,
            "categoryid=" + site.category())
        .refuses(
            Thrown.MOODLE,
            "shortnametaken",
            "Short name is already used for another course (Plein " + key + ")",
            "Ce nom abrégé est déjà utilisé pour un autre cours (Plein " + key + ")");
  }

  @Test
  @Recorded({"4.5/err-duplicate-badcourse", "4.1/duplicate-badsource"})
  void needsACourse(Site site) {
    site.call(
            DUPLICATE,
            "courseid=999999",
            "fullname=x",
            "shortname=" + site.key(),
            "categoryid=" + site.category())
        .refuses(
            Thrown.MOODLE,
            "invalidcourseid",
            "You are trying to use an invalid course ID",
            "Vous essayez d’utiliser un identifiant de cours non valable");
  }

  @Test
  @Recorded({"4.5/err-duplicate-badcat", "4.1/duplicate-badcat"})
  void needsACategory(Site site) {
    site.call(
            DUPLICATE,
            "courseid=" + site.course(),
            "fullname=x",
            "shortname=" + site.key(),
            "categoryid=99999")
        .refuses(Thrown.NO_RECORD, "invalidrecord");
  }

  @Test
  @Recorded({"4.5/err-duplicate-badoption", "4.1/dupopt-enrol2"})
  void knowsNoOtherOptions(Site site) {
    String[] sent = copyOf(site, site.course());
    site.call(
            DUPLICATE,
            Form.all(sent, new String[] {"options[0][name]=nope", "options[0][value]=1"}))
        .refuses(
            Thrown.MOODLE,
            "invalidextparam",
            "Invalid external api parameter: nope",
            "Paramètre API externe non valide\u00a0: nope");
  }

  /** A course that holds the token's user. */
  private static String withMyself(Site site) {
    String source = site.course();
    String self = site.call("core_webservice_get_site_info").value().required("userid").asString();
    site.call(
            "enrol_manual_enrol_users",
            "enrolments[0][roleid]=5",
            "enrolments[0][userid]=" + self,
            "enrolments[0][courseid]=" + source)
        .is("null");
    return source;
  }

  private static JsonNode people(Site site, String course) {
    return site.call("core_enrol_get_enrolled_users", "courseid=" + course).value();
  }

  private static String[] copyOf(Site site, String source) {
    return copyOf(site, source, site.key());
  }

  private static String[] copyOf(Site site, String source, String shortName) {
    return new String[] {
      "courseid=" + source,
      "fullname=Copie",
      "shortname=" + shortName,
      "categoryid=" + site.category()
    };
  }

  private static String id(Answer answer) {
    JsonNode copy = answer.value();
    assertThat(copy.propertyNames()).containsExactly("id", "shortname");
    return copy.required("id").asString();
  }
}

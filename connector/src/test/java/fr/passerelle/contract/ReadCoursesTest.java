package fr.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** How courses are found and shown. */
@ContractCases
@ByMatching
class ReadCoursesTest {

  private static final String BY_FIELD = "core_course_get_courses_by_field";
  private static final String GET = "core_course_get_courses";

  @ParameterizedTest
  @CsvSource({"id", "shortname", "idnumber"})
  @Recorded({
    "4.5/by_field-id-301",
    "4.5/by_field-shortname-SPEC-THIRTY",
    "4.5/by_field-idnumber-SPEC-THIRTY"
  })
  void areFoundByField(String field, Site site) {
    String key = site.key();
    String id = site.course("shortname=" + key, "idnumber=" + key);
    JsonNode found = site.courses(field, field.equals("id") ? id : key);
    assertThat(found).hasSize(1);
    assertThat(found.get(0).required("id").asString()).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({"id, 999999", "idnumber, NOPE-NOPE", "shortname, NOPE-NOPE", "category, 99998"})
  @Recorded({
    "4.5/err-bad-course-id-by_field",
    "4.5/by_field-idnumber-NOPE",
    "4.5/by_field-category-99"
  })
  void areNoneForAnUnknownValue(String field, String value, Site site) {
    site.call(BY_FIELD, "field=" + field, "value=" + value).is("{\"courses\":[],\"warnings\":[]}");
  }

  @Test
  @Recorded("4.5/by_field-ids-301_294")
  void comeInTheOrderOfTheIdsAskedFor(Site site) {
    String one = site.course();
    String other = site.course();
    JsonNode found = site.courses("ids", other + "," + one);
    assertThat(found.get(0).required("id").asString()).isEqualTo(other);
    assertThat(found.get(1).required("id").asString()).isEqualTo(one);
  }

  @Test
  @Recorded({"4.5/by_field-ids-unknown", "4.5/by_field-ids-301_294_9999", "4.1/err-ids-unknown"})
  void makePhpStumbleOverOneUnknownIdAmongMany(Site site) {
    site.call(BY_FIELD, "field=ids", "value=" + site.course() + ",999999")
        .is(
            "{\"exception\":\"Error\",\"message\":\"Attempt to assign property"
                + " \\\"contextvalidated\\\" on null\"}");
  }

  /**
   * PostgreSQL takes no empty id; MariaDB looks for it, and PHP stumbles over what is not there.
   */
  @Test
  @Recorded({"4.5/by_field-ids-", "4.1/err-ids-unknown"})
  void makeTheDatabaseOrPhpStumbleOverNoIds(Site site) {
    Answer answer = site.call(BY_FIELD, "field=ids", "value=");
    if (site.kind().loose()) {
      assertThat(answer.json().required("exception").stringValue()).isEqualTo("Error");
    } else {
      answer.refuses(Thrown.DATABASE_READ, "dmlreadexception", "Error reading from database", "");
    }
  }

  @Test
  @Recorded({"4.5/by_field-fullname-x", "4.1/err-invalidparameter"})
  void areNotFoundByAnyOtherField(Site site) {
    site.call(BY_FIELD, "field=fullname", "value=x").refusesParameters();
  }

  @Test
  @Recorded({"4.5/ok-get_courses_by_field-full"})
  void areThoseWithoutIdnumberAndTheFrontPageForAnEmptyOne(Site site) {
    String with = site.course("idnumber=" + site.key());
    String without = site.course();
    String found = site.courses("idnumber", "").findValuesAsString("id").toString();
    assertThat(found.replaceAll("[\\[\\] ]", "").split(",", -1))
        .contains("1", without)
        .doesNotContain(with);
  }

  @Test
  @Recorded("4.5/err-bad-course-id-get_courses")
  void areAbsentFromTheListForAnUnknownId(Site site) {
    String id = site.course();
    assertThat(site.call(GET, "options[ids][0]=" + id, "options[ids][1]=999999").value())
        .hasSize(1);
    site.call(GET, "options[ids][0]=999999").is("[]");
  }

  @Test
  @Recorded({
    "4.5/transport-setting-raw-0",
    "4.5/transport-setting-raw-1",
    "4.5/get-by-shortname-amp"
  })
  void showNamesEscapedUnlessAskedForRawOnes(Site site) {
    String key = site.key();
    String id = site.course("shortname=" + key + "&", "fullname=R&D < x > &amp; \"q\"");
    JsonNode escaped = site.read(id);
    assertThat(escaped.required("fullname").stringValue())
        .isEqualTo("R&amp;D &lt; x &gt; &amp; \"q\"");
    assertThat(escaped.required("shortname").stringValue()).isEqualTo(key + "&amp;");
    JsonNode raw =
        site.call(BY_FIELD, "field=id", "value=" + id, "moodlewssettingraw=1")
            .value()
            .required("courses")
            .get(0);
    assertThat(raw.required("fullname").stringValue()).isEqualTo("R&D < x > &amp; \"q\"");
    assertThat(raw.required("shortname").stringValue()).isEqualTo(key + "&");
  }

  @Test
  @Recorded({"4.5/by_field-duplicated-shortname", "4.5/get-by-shortname-amp"})
  void showTheFieldsRecorded(Site site) {
    JsonNode course = site.read(site.course());
    assertThat(course.propertyNames())
        .contains(
            "id",
            "fullname",
            "displayname",
            "shortname",
            "categoryid",
            "categoryname",
            "sortorder",
            "summary",
            "summaryformat",
            "summaryfiles",
            "overviewfiles",
            "showactivitydates",
            "showcompletionconditions",
            "contacts",
            "enrollmentmethods",
            "customfields",
            "idnumber",
            "format",
            "showgrades",
            "newsitems",
            "startdate",
            "enddate",
            "maxbytes",
            "showreports",
            "visible",
            "groupmode",
            "groupmodeforce",
            "defaultgroupingid",
            "enablecompletion",
            "completionnotify",
            "lang",
            "theme",
            "marker",
            "legacyfiles",
            "calendartype",
            "timecreated",
            "timemodified",
            "requested",
            "cacherev",
            "filters",
            "courseformatoptions");
    assertThat(course.has("courseimage")).isEqualTo(site.kind().recent());
  }

  @Test
  @InState(State.WITHOUT_COURSE_UPDATE)
  @Recorded({"4.5/nocap-courseupdate-by_field", "4.5/nocap-courseupdate-get_courses"})
  void showNeitherIdnumberNorSettingsWithoutTheCapability(Site site) {
    String id = site.course("idnumber=" + site.key());
    JsonNode course = site.read(id);
    assertThat(course.propertyNames())
        .contains("startdate", "visible")
        .doesNotContain("idnumber", "timecreated", "timemodified", "legacyfiles", "cacherev");
    assertThat(site.call(GET, "options[ids][0]=" + id).value().get(0).propertyNames())
        .contains("startdate")
        .doesNotContain("idnumber", "visible", "numsections", "groupmode");
  }

  @Test
  @InState(State.WITHOUT_VIEW_HIDDEN_COURSES)
  @Recorded({"4.5/nocap-viewhiddencourses-get_courses"})
  void refuseAListWithAHiddenOneWithoutTheCapability(Site site) {
    String id = site.course("visible=0");
    site.call(GET, "options[ids][0]=" + id).refuses(Thrown.MOODLE, "errorcoursecontextnotvalid");
  }

  @Test
  @Recorded({
    "4.5/err-bad-course-id-enrolmethods",
    "4.5/err-bad-course-id",
    "4.1/err-unknown-course"
  })
  void areARecordThatIsMissingForFunctionsAboutOne(Site site) {
    for (String function :
        new String[] {"core_enrol_get_course_enrolment_methods", "core_enrol_get_enrolled_users"}) {
      site.call(function, "courseid=999999").refuses(Thrown.NO_RECORD, "invalidrecord");
    }
  }
}

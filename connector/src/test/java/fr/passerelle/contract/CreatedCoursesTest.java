package fr.passerelle.contract;

import static fr.passerelle.contract.Site.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a course is that was created: its defaults, and what was taken without a word. */
@ContractCases
class CreatedCoursesTest {

  private static final long YEAR = Duration.ofDays(365).toSeconds();

  @Test
  @Recorded({"4.5/ok-create_courses-minimal", "4.1/create-min"})
  void areNamedInTheOrderOfTheCall(Site site) {
    String one = site.key();
    String other = site.key();
    JsonNode made = site.call(CREATE, Form.all(site.draft(0, one), site.draft(1, other))).value();
    assertThat(made).hasSize(2);
    assertThat(made.get(0).propertyNames()).containsExactly("id", "shortname");
    assertThat(made.get(0).get("shortname").stringValue()).isEqualTo(one);
    assertThat(made.get(1).get("shortname").stringValue()).isEqualTo(other);
    assertThat(made.get(0).get("id").longValue()).isLessThan(made.get(1).get("id").longValue());
  }

  @ParameterizedTest
  @CsvSource({
    "idnumber, '\"\"'",
    "summary, '\"\"'",
    "summaryformat, 1",
    "summaryfiles, []",
    "overviewfiles, []",
    "showcompletionconditions, true",
    "contacts, []",
    "enrollmentmethods, '[\"manual\"]'",
    "format, '\"topics\"'",
    "visible, 1",
    "groupmode, 0",
    "groupmodeforce, 0",
    "defaultgroupingid, 0",
    "enablecompletion, 1",
    "completionnotify, 0",
    "lang, '\"\"'",
    "theme, '\"\"'",
    "marker, 0",
    "legacyfiles, 0",
    "calendartype, '\"\"'",
    "requested, 0"
  })
  @Recorded({"4.5/ok-create_courses-minimal", "4.1/create-min-read"})
  void haveThisByDefault(String field, String json, Site site) {
    assertThat(site.read(site.course()).required(field).toString()).isEqualTo(json);
  }

  @Test
  @Recorded({"4.5/ok-create_courses-minimal", "4.1/create-min-read"})
  void startTodayAndLastAYearOn45AndHaveNoDatesOn41(Site site) {
    JsonNode course = site.read(site.course());
    long start = course.required("startdate").longValue();
    long end = course.required("enddate").longValue();
    if (site.kind().recent()) {
      long now = Instant.now().getEpochSecond();
      assertThat(start).isBetween(now - Duration.ofHours(25).toSeconds(), now);
      assertThat(end - start).isEqualTo(YEAR);
    } else {
      assertThat(start).isZero();
      assertThat(end).isZero();
    }
  }

  @Test
  @Recorded({"4.5/create-startdate-only", "4.1/create-enddate0"})
  void lastAYearFromTheStartThatIsSentOn45(Site site) {
    JsonNode course = site.read(site.course("startdate=1788213600"));
    assertThat(course.required("startdate").longValue()).isEqualTo(1788213600L);
    assertThat(course.required("enddate").longValue())
        .isEqualTo(site.kind().recent() ? 1788213600L + YEAR : 0);
  }

  @Test
  @Recorded({"4.5/create-startdate-enddate0", "4.1/create-enddate0"})
  void haveNoEndIfThatIsSent(Site site) {
    JsonNode course = site.read(site.course("startdate=1788213600", "enddate=0"));
    assertThat(course.required("enddate").longValue()).isZero();
  }

  @Test
  @Recorded("4.5/create-enddate-equal")
  void mayEndWhenTheyStart(Site site) {
    JsonNode course = site.read(site.course("startdate=1788213600", "enddate=1788213600"));
    assertThat(course.required("enddate").longValue()).isEqualTo(1788213600L);
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "numsections=10, 10", "numsections=0, 0"})
  @Recorded({
    "4.5/create-numsections-10",
    "4.5/ok-create_courses-minimal",
    "4.1/create-numsections"
  })
  void haveTheSectionsThatWereAskedFor(String sent, int sections, Site site) {
    String id = sent.isEmpty() ? site.course() : site.course(sent);
    assertThat(listed(site, id).required("numsections").intValue()).isEqualTo(sections);
  }

  @Test
  @Recorded({"4.5/create-hidden", "4.5/get_courses-full"})
  void areHiddenIfThatIsSent(Site site) {
    assertThat(site.read(site.course("visible=0")).required("visible").intValue()).isZero();
  }

  @Test
  @InState(State.WITHOUT_COURSE_VISIBILITY)
  @Recorded({"4.5/nocap-visibility-create-hidden", "4.1/create-visible0-nocap"})
  void areVisibleAllTheSameWithoutTheCapability(Site site) {
    assertThat(site.read(site.course("visible=0")).required("visible").intValue()).isOne();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a < b",
        "R & D",
        "« é » 😀",
        "ligne1\nligne2\tx",
        "  espaces  ",
        "5 > 3",
        "'\"`",
        "&amp;"
      })
  @Recorded({
    "4.5/create-leading-trailing",
    "4.5/create-newline-tab",
    "4.5/create-emoji-shortname",
    "4.5/create-shortname-amp",
    "4.1/create-amp"
  })
  void keepTheirNameToTheLetter(String name, Site site) {
    String id = site.course("fullname=" + name);
    assertThat(
            site.call(
                    "core_course_get_courses_by_field",
                    "field=id",
                    "value=" + id,
                    "moodlewssettingraw=1")
                .value()
                .required("courses")
                .get(0)
                .required("fullname")
                .stringValue())
        .isEqualTo(name);
  }

  @Test
  @Recorded("4.5/create-multilang")
  void mayHaveANameInTwoLanguages(Site site) {
    String name =
        "<span lang=\"fr\" class=\"multilang\">A</span><span lang=\"en\" class=\"multilang\">B</span>";
    site.call(CREATE, site.draft(0, site.key(), "fullname=" + name)).value();
  }

  @Test
  @Recorded("4.5/create-nfd")
  void keepDecomposedAccentsAsTheyCame(Site site) {
    String name = "e\u0301te\u0301";
    assertThat(site.read(site.course("fullname=" + name)).required("fullname").stringValue())
        .isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "format=nope, format, '\"nope\"'",
    "format=social, format, '\"social\"'",
    "startdate=1788213600000, startdate, 1788213600000",
    "groupmode=9, groupmode, 9",
    "idnumber=0, idnumber, '\"0\"'"
  })
  @Recorded({
    "4.5/err-bad-format",
    "4.5/create-fmt-social",
    "4.5/create-startdate-ms",
    "4.5/create-groupmode-9",
    "4.5/create-idnumber-zero",
    "4.1/create-badformat"
  })
  void takeOddValuesWithoutAWord(String sent, String field, String json, Site site) {
    String end = "enddate=0";
    assertThat(site.read(site.course(sent, end)).required(field).toString()).isEqualTo(json);
  }

  @Test
  @Recorded({"4.5/nocap-lockedfields", "4.1/create-cf"})
  void passOverACustomFieldThatTheSiteDoesNotHave(Site site) {
    String id = site.course("customfields[0][shortname]=" + site.key(), "customfields[0][value]=z");
    assertThat(site.read(id).required("customfields").toString()).doesNotContain("\"z\"");
  }

  @Test
  @Recorded("4.5/create-idnumber-zero")
  void mayHaveTheIdnumberZeroTwice(Site site) {
    site.course("idnumber=0");
    assertThat(site.read(site.course("idnumber=0")).required("idnumber").stringValue())
        .isEqualTo("0");
  }

  @ParameterizedTest
  @CsvSource({"fullname, 254", "shortname, 255", "idnumber, 100"})
  @Recorded({"4.5/long-fullname-254", "4.5/long-shortname-255", "4.5/long-idnumber-100"})
  void mayHaveNamesAsLongAsTheirColumns(String field, int longest, Site site) {
    String key = site.key();
    String value = key + "é".repeat(longest - key.length());
    String id = site.course(field + "=" + value);
    assertThat(site.read(id).required(field).stringValue()).isEqualTo(value);
  }

  @Test
  @Recorded({"4.5/create-in-hidden-category", "4.1/create-hiddencat-read"})
  void keepTheSummaryVerbatimAndShowItPurified(Site site) {
    String summary = "<p>a <script>alert(1)</script>b &amp; c</p>";
    String id = site.course("summary=" + summary);
    assertThat(site.read(id).required("summary").stringValue()).isEqualTo("<p>a b &amp; c</p>");
    assertThat(
            site.call(
                    "core_course_get_courses_by_field",
                    "field=id",
                    "value=" + id,
                    "moodlewssettingraw=1")
                .value()
                .required("courses")
                .get(0)
                .required("summary")
                .stringValue())
        .isEqualTo(summary);
  }

  @Test
  @Recorded({"4.5/create-summaryformat-4", "4.1/create-min-read"})
  void keepTheFormatOfAnEmptySummaryOn45(Site site) {
    assertThat(site.read(site.course("summaryformat=4")).required("summaryformat").intValue())
        .isEqualTo(site.kind().recent() ? 4 : 1);
  }

  @Test
  @Recorded("4.5/get-summaryformat-4")
  void showASummaryAsHtmlWhateverItWas(Site site) {
    String id = site.course("summary=texte", "summaryformat=4");
    assertThat(site.read(id).required("summaryformat").intValue()).isOne();
  }

  private static JsonNode listed(Site site, String id) {
    return site.call("core_course_get_courses", "options[ids][0]=" + id).value().get(0);
  }
}

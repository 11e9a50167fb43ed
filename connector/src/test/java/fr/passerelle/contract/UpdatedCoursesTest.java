package fr.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What an update changes, and which warnings stand for refusals. */
@ContractCases
class UpdatedCoursesTest {

  private static final String UPDATE = "core_course_update_courses";
  private static final String NO_CATEGORY_EN =
      "Can't find data record in database table course_categories.";
  private static final String NO_CATEGORY_FR =
      "Impossible de trouver l’enregistrement de données dans la table course_categories de la base"
          + " de données.";

  @ParameterizedTest
  @CsvSource({
    "fullname=Autre, fullname, '\"Autre\"'",
    "summary=<p>x</p>, summary, '\"<p>x</p>\"'",
    "visible=0, visible, 0",
    "startdate=1788213600, startdate, 1788213600",
    "groupmode=2, groupmode, 2",
    "format=weeks, format, '\"weeks\"'",
    "idnumber=, idnumber, '\"\"'"
  })
  @Recorded({"4.5/update-ok", "4.5/update-idnumber-clear", "4.1/update-own-case"})
  void changesWhatIsSent(String sent, String field, String json, Site site) {
    String id = site.course("idnumber=" + site.key(), "startdate=1788000000", "enddate=0");
    site.call(UPDATE, "courses[0][id]=" + id, pair(0, sent)).is("{\"warnings\":[]}");
    assertThat(site.read(id).required(field).toString()).isEqualTo(json);
  }

  @Test
  @Recorded("4.5/update-noop")
  void changesNothingElse(Site site) {
    String id = site.course("summary=<p>s</p>", "enddate=0");
    JsonNode before = site.read(id);
    site.call(UPDATE, "courses[0][id]=" + id, "courses[0][fullname]=Autre").value();
    JsonNode after = site.read(id);
    for (String field : new String[] {"shortname", "summary", "startdate", "enddate", "visible"}) {
      assertThat(after.required(field)).as(field).isEqualTo(before.required(field));
    }
  }

  @Test
  @Recorded({"4.5/update-warning-badid", "4.1/update-unknown-id"})
  void warnsOfAnUnknownCourseAndChangesTheOthers(Site site) {
    String id = site.course();
    Answer answer =
        site.call(
            UPDATE,
            "courses[0][id]=999999",
            "courses[0][fullname]=x",
            "courses[1][id]=" + id,
            "courses[1][fullname]=Après");
    assertWarning(
        answer,
        "999999",
        "invalidrecord",
        site.kind()
            .says(
                "Can't find data record in database table course.",
                "Impossible de trouver l’enregistrement de données dans la table course de la base"
                    + " de données."));
    assertThat(site.read(id).required("fullname").stringValue()).isEqualTo("Après");
  }

  @Test
  @Recorded({"4.5/update-category-bad", "4.1/update-badcat"})
  void warnsOfAnUnknownCategoryAndWritesItAllTheSame(Site site) {
    String id = site.course();
    Answer answer = site.call(UPDATE, "courses[0][id]=" + id, "courses[0][categoryid]=99999");
    String message = site.kind().says(NO_CATEGORY_EN, NO_CATEGORY_FR);
    assertWarning(answer, id, "invalidrecord", message);
    assertThat(
            site.call("core_course_get_courses", "options[ids][0]=" + id)
                .value()
                .get(0)
                .required("categoryid")
                .intValue())
        .isEqualTo(99999);
    site.call(UPDATE, "courses[0][id]=" + id, "courses[0][categoryid]=" + site.category());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          shortname | shortnametaken | Short name is already used for another course (%s) | Ce nom abrégé est déjà utilisé pour un autre cours (%s)
          idnumber | courseidnumbertaken | ID number is already used for another course (%s) | L’identifiant est déjà utilisé pour un autre cours (%s)
          """)
  @Recorded({
    "4.5/update-warning-dupshort",
    "4.5/update-warning-dupidnumber",
    "4.1/update-dup-case"
  })
  void warnsOfWhatIsTaken(String field, String code, String english, String french, Site site) {
    String key = site.key();
    site.course("shortname=" + key, "idnumber=" + key);
    String id = site.course();
    Answer answer =
        site.call(
            UPDATE,
            "courses[0][id]=" + id,
            "courses[0][fullname]=Autre",
            "courses[0][" + field + "]=" + key);
    assertWarning(answer, id, code, site.kind().says(english, french).formatted(key));
    assertThat(site.read(id).required("fullname").stringValue()).isNotEqualTo("Autre");
  }

  @ParameterizedTest
  @CsvSource({"shortname", "idnumber"})
  @Recorded({"4.1/update-own-case"})
  void letsACourseChangeTheCaseOfItsOwnName(String field, Site site) {
    String key = site.key();
    String id = site.course(field + "=" + key);
    site.call(
            UPDATE,
            "courses[0][id]=" + id,
            "courses[0][" + field + "]=" + key.toLowerCase(java.util.Locale.ROOT))
        .is("{\"warnings\":[]}");
  }

  @ParameterizedTest
  @CsvSource({
    "enddate=1900000000, '', nostartdatenoenddate",
    "startdate=1800000000, enddate=1700000000, enddatebeforestartdate"
  })
  @Recorded({"4.5/update-warning-dates", "4.1/update-startdate-end"})
  void judgesDatesByWhatIsSentAlone(String first, String second, String code, Site site) {
    String id = site.course();
    String last = second.isEmpty() ? "courses[0][fullname]=x" : pair(0, second);
    JsonNode warnings =
        site.call(UPDATE, "courses[0][id]=" + id, pair(0, first), last).value().get("warnings");
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0).required("warningcode").stringValue()).isEqualTo(code);
    assertThat(site.read(id).required("fullname").stringValue()).isNotEqualTo("x");
  }

  @Test
  @Recorded({"4.5/update-numsections", "4.1/update-numsections"})
  void leavesTheNumberOfSectionsAlone(Site site) {
    String id = site.course("numsections=2");
    site.call(UPDATE, "courses[0][id]=" + id, "courses[0][numsections]=9").is("{\"warnings\":[]}");
    assertThat(
            site.call("core_course_get_courses", "options[ids][0]=" + id)
                .value()
                .get(0)
                .required("numsections")
                .intValue())
        .isEqualTo(2);
  }

  @Test
  @Recorded("4.5/update-partial-toolong")
  void writesNothingOfWhatIsTooLong(Site site) {
    String id = site.course();
    Answer answer =
        site.call(
            UPDATE,
            "courses[0][id]=" + id,
            "courses[0][visible]=0",
            "courses[0][fullname]=" + "x".repeat(255));
    assertWarning(
        answer,
        id,
        "dmlwriteexception",
        site.kind().says("Error writing to database", "Erreur d’écriture vers la base de données"));
    assertThat(site.read(id).required("visible").intValue()).isOne();
  }

  @ParameterizedTest
  @CsvSource({"''", "courses[0][fullname]=x", "courses[0][id]=1&courses[0][nope]=1"})
  @Recorded("4.5/update-empty")
  void refusesParametersOfAnotherShape(String parameters, Site site) {
    site.post(site.form(UPDATE) + "&" + parameters).refusesParameters();
  }

  @Test
  @InState(State.WITHOUT_COURSE_VISIBILITY)
  @Recorded("4.5/nocap-visibility-create-hidden")
  void hidesNothingWithoutTheCapabilityAndWritesNothingOfTheCourse(Site site) {
    String id = site.course();
    JsonNode warnings =
        site.call(
                UPDATE,
                "courses[0][id]=" + id,
                "courses[0][fullname]=Autre",
                "courses[0][visible]=0")
            .value()
            .get("warnings");
    assertThat(warnings.get(0).required("warningcode").stringValue()).isEqualTo("nopermissions");
    assertThat(site.read(id).required("fullname").stringValue()).isNotEqualTo("Autre");
  }

  private static String pair(int index, String sent) {
    return Form.item("courses", index, sent)[0];
  }

  private static void assertWarning(Answer answer, String id, String code, String message) {
    JsonNode warnings = answer.value().required("warnings");
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0).propertyNames())
        .containsExactly("item", "itemid", "warningcode", "message");
    assertThat(warnings.get(0).get("item").stringValue()).isEqualTo("course");
    assertThat(warnings.get(0).get("itemid").toString()).isEqualTo(id);
    assertThat(warnings.get(0).get("warningcode").stringValue()).isEqualTo(code);
    assertThat(warnings.get(0).get("message").stringValue()).isEqualTo(message);
  }
}

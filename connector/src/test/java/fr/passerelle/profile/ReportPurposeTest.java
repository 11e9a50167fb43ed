package fr.passerelle.profile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.CustomReport;
import fr.passerelle.moodle.ReportTable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which reports are trusted for what. */
class ReportPurposeTest {

  private static final String PARTICIPANTS = "core_course\\reportbuilder\\datasource\\participants";
  private static final Map<String, String> ACTIVE =
      Map.of(
          "enrolment:status_operator", "1",
          "enrolment:status_value", "0",
          "user:suspended_operator", "2");

  private static ReportTable table(String headers, Map<String, String> conditions) {
    return new ReportTable(
        new CustomReport(3, "Effectifs", PARTICIPANTS),
        new TreeMap<>(conditions),
        Arrays.asList(headers.split("\\|")),
        List.of());
  }

  private static String refusal(ReportPurpose purpose, ReportTable table) {
    return purpose.refusal(table).map(why -> why.key()).orElse("trusted");
  }

  @ParameterizedTest
  @CsvSource({
    "PEOPLE, Course ID number|Course short name|Username, trusted",
    "PEOPLE, N° d’identification du cours|Nom abrégé du cours|Nom d’utilisateur, trusted",
    "PEOPLE, N° d'identification du cours|Nom abrégé du cours|Nom d'utilisateur, trusted",
    "PEOPLE, Course ID number|Course short name|Role|Username, profile.report-columns",
    "PEOPLE, Course short name|Course ID number|Username, profile.report-columns",
    "PEOPLE, Course ID number|Course short name|Full name, profile.report-columns",
    "ROLES, Course ID number|Course short name|Role|Username, trusted",
    "ROLES, Course ID number|Course short name|Short name|Username, trusted",
    "ROLES, Course ID number|Course short name|Name|Username, profile.report-columns",
    "GROUPS, Course ID number|Course short name|Name|Short name|Username, trusted",
    "ACTIVE, Course ID number|Course short name|Role|Username, profile.report-conditions",
  })
  void goByTheirHeaders(ReportPurpose purpose, String headers, String expected) {
    assertThat(refusal(purpose, table(headers, Map.of()))).isEqualTo(expected);
  }

  static Stream<Arguments> conditions() {
    Map<String, String> idle = new TreeMap<>(ACTIVE);
    idle.put("user:confirmed_operator", "0");
    idle.put("access:timeaccess_operator", "0");
    idle.put("access:timeaccess_value", "1");
    Map<String, String> confirmed = new TreeMap<>(ACTIVE);
    confirmed.put("user:confirmed_operator", "1");
    Map<String, String> suspended = new TreeMap<>(ACTIVE);
    suspended.put("user:suspended_operator", "1");
    Map<String, String> future = new TreeMap<>(ACTIVE);
    future.put("enrolment:status_value", "2");
    Map<String, String> came = new TreeMap<>(ACTIVE);
    came.put("access:timeaccess_operator", "1");
    Map<String, String> cohort = new TreeMap<>(ACTIVE);
    cohort.put("cohort:cohortselect_values", "[4]");
    return Stream.of(
        Arguments.of(ACTIVE, "trusted"),
        Arguments.of(idle, "trusted"),
        Arguments.of(Map.of(), "profile.report-conditions"),
        Arguments.of(confirmed, "profile.report-conditions"),
        Arguments.of(suspended, "profile.report-conditions"),
        Arguments.of(future, "profile.report-conditions"),
        Arguments.of(came, "profile.report-conditions"),
        Arguments.of(cohort, "profile.report-conditions"));
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void goByTheirConditions(Map<String, String> conditions, String expected) {
    ReportTable table = table("Course ID number|Course short name|Role|Username", conditions);

    assertThat(refusal(ReportPurpose.ACTIVE, table)).isEqualTo(expected);
    assertThat(refusal(ReportPurpose.ROLES, table))
        .isEqualTo(conditions.isEmpty() ? "trusted" : "profile.report-conditions");
  }

  @Test
  void areAboutParticipantsAndHoldFigures() {
    ReportTable names =
        new ReportTable(
            new CustomReport(3, "Effectifs", PARTICIPANTS),
            new TreeMap<>(),
            List.of("Course ID number", "Course short name", "Username"),
            List.of(List.of("A", "B", "zoe.martin")));
    ReportTable users =
        new ReportTable(
            new CustomReport(3, "Comptes", "core_user\\x"),
            new TreeMap<>(),
            names.headers(),
            List.of());

    assertThat(refusal(ReportPurpose.PEOPLE, names)).isEqualTo("profile.report-figures");
    assertThat(refusal(ReportPurpose.PEOPLE, users)).isEqualTo("profile.report-source");
  }
}

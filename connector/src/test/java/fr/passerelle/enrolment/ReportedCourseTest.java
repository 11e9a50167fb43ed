package fr.passerelle.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.profile.Profiles;
import fr.passerelle.profile.SiteProfile;
import fr.passerelle.yaml.YamlPlaces;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

/** When the reports are enough for a course. Roles with figures are written {@code Rôle=3}. */
class ReportedCourseTest {

  private static final SiteProfile PROFILE =
      Objects.requireNonNull(
          Profiles.read(
                  "magistere-2",
                  JsonNodeFactory.instance.objectNode(),
                  YamlPlaces.inside("a: b", "none", ""))
              .value());
  private static final CountingRule RULE = CountingRule.of(PROFILE);

  private static RoleTally tally(@Nullable String roles) {
    List<List<String>> rows = new ArrayList<>();
    if (roles != null) {
      Arrays.stream(roles.split(" ")).forEach(it -> rows.add(List.of(it.split("=", -1))));
    }
    return RoleTally.of(rows, new RoleCells(PROFILE), false);
  }

  private static ReportedCourse course(
      String people, String roles, String again, String active, String connected, boolean groups) {
    List<Integer> figures =
        people.equals("-")
            ? List.of()
            : Arrays.stream(people.split(" ")).map(Integer::valueOf).toList();
    return new ReportedCourse(
        figures, tally(roles), tally(again), tally(active), tally(connected), null, groups);
  }

  @ParameterizedTest
  @CsvSource({
    "30, Participant=28 Formateur=2, Participant=20 Formateur=2, Participant=9, enough",
    "30, participant=28 FORMATEUR=2, Participant=20, , enough",
    "0, =0, , , enough",
    "2, Formateur=2, Formateur=2, , enough",
    "-, Participant=28, Participant=20, , report-missing",
    "30 4, Participant=30, Participant=20, , report-double",
    "30, Participant=20 Participant=10, Participant=20, , report-double",
    "30, Participant=28 Stagiaire=2, Participant=20, , report-role",
    "30, Participant=30 Stagiaire=0, Participant=20, , enough",
    "29, Participant=28 Formateur=2, Participant=20, , report-two-roles",
    "31, Participant=28 Formateur=2, Participant=20, , report-two-roles",
    "31, Participant=28 Formateur=2 =1, Participant=20, , enough",
    "30, Participant=28 Tuteur=2, Participant=20, , report-tutors",
    "30, Participant=28 Formateur=2, Participant=29, , report-moved",
    "30, Participant=28 Formateur=2, Participant=20, Participant=21, report-moved",
    "30, Participant=28 Formateur=2, Participant=20, Concepteur=1, report-moved",
    "3, Formateur=2 =1, , , report-no-learner",
  })
  void theReportsHaveToFitTogether(
      String people,
      String roles,
      @Nullable String active,
      @Nullable String connected,
      String expected) {
    ReportedCourse course =
        course(
            people,
            roles,
            roles,
            active == null ? "=0" : active,
            connected == null ? "=0" : connected,
            false);

    assertThat(course.doubt(RULE).map(why -> why.key().replace("enrolment.", "")).orElse("enough"))
        .isEqualTo(expected);
  }

  @Test
  void whoComesBetweenTheFirstAndTheLastReportShows() {
    ReportedCourse course =
        course("28", "Participant=28", "Participant=29", "Participant=20", "=0", false);

    assertThat(course.doubt(RULE)).hasValueSatisfying(it -> assertThat(it.key()).endsWith("moved"));
  }

  @Test
  void thatNobodyHasCompletedItMayMeanThatNobodyCan() {
    RoleTally roles = tally("Participant=28");
    RoleTally active = tally("Participant=20");
    ReportedCourse none =
        new ReportedCourse(List.of(28), roles, roles, active, active, tally("=0"), false);
    ReportedCourse some =
        new ReportedCourse(
            List.of(28), roles, roles, active, active, tally("Participant=3"), false);

    assertThat(none.doubt(RULE))
        .hasValueSatisfying(it -> assertThat(it.key()).endsWith("completions"));
    assertThat(some.doubt(RULE)).isEmpty();
    assertThat(some.figures(RULE)).containsEntry(CountDefinition.ACHEVES, new HeadCount.Counted(3));
  }

  @Test
  void groupsAreLeftToTheRoster() {
    ReportedCourse course =
        course("28", "Participant=28", "Participant=28", "Participant=20", "=0", true);

    assertThat(course.doubt(RULE))
        .hasValueSatisfying(it -> assertThat(it.key()).endsWith("groups"));
  }

  @Test
  void onlyLearnersAreCounted() {
    ReportedCourse course =
        course(
            "30",
            "Participant=28 Formateur=2",
            "Participant=28 Formateur=2",
            "Participant=20 Formateur=2",
            "Participant=9 Formateur=1",
            false);

    assertThat(TestRoster.said(course.figures(RULE))).isEqualTo("28 20 9");
  }
}

package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.opening.Person;
import fr.passerelle.problem.Problem;
import fr.passerelle.profile.SiteProfile;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DesiredTest {

  private static final Person ALIX = new Person("Alix Bernard", "alix.bernard@example.org");
  private static final Person SACHA = new Person("Sacha Moreau", "sacha.moreau@example.org");

  @ParameterizedTest
  @CsvSource({
    "2026-11-23, 2026-12-18, 2026-11-22T23:00:00Z, 2026-12-18T22:59:59Z",
    "2027-07-01, 2027-07-01, 2027-06-30T22:00:00Z, 2027-07-01T21:59:59Z",
    "2027-03-28, 2027-03-28, 2027-03-27T23:00:00Z, 2027-03-28T21:59:59Z",
    "2026-10-25, 2026-10-25, 2026-10-24T22:00:00Z, 2026-10-25T22:59:59Z",
    "2028-02-29, 2028-02-29, 2028-02-28T23:00:00Z, 2028-02-29T22:59:59Z"
  })
  void daysBeginAndEndInParisAlsoWhenTheClocksChange(
      String first, String last, String start, String end) {
    DesiredCourse course = course(TestProfiles.MAGISTERE, Asked.of("2026-0001").dates(first, last));
    assertThat(course.start()).hasToString(start);
    assertThat(course.end()).hasToString(end);
  }

  @Test
  void aDayNobodyGaveIsNoDay() {
    DesiredCourse course = course(TestProfiles.MOODLE, Asked.of("2026-0001"));
    assertThat(course.start()).isNull();
    assertThat(course.end()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Thématique", "thematique", " THÉMATIQUE ", "The\u0301matique", ""})
  void theFormatIsFoundHoweverItIsTyped(String answer) {
    SiteProfile profile = TestProfiles.of("magistere-2", "matique: topics", "matique: magistere");
    DesiredCourse course = course(profile, Asked.of("2026-0001").format(answer));
    assertThat(course.format()).isEqualTo(answer.isEmpty() ? "topics" : "magistere");
  }

  @Test
  void anUnknownFormatIsAnErrorThatNamesTheKnownOnes() {
    Desired desired = desired(TestProfiles.MOODLE, Asked.of("2026-0001").format("Modulaire"));
    assertThat(desired.courses()).isEmpty();
    Problem problem = only(desired);
    assertThat(problem.isError()).isTrue();
    assertThat(problem.where()).isEqualTo("2026-0001");
    assertThat(problem.value()).isEqualTo("Modulaire");
    assertThat(problem.hint().toString()).contains("Thématique");
  }

  @Test
  void theRequestsOwnCategoryAndSectionsGoBeforeTheSites() {
    DesiredCourse own =
        course(TestProfiles.MOODLE, Asked.of("2026-0001").category("Archive").sections(0));
    assertThat(own.category()).containsExactly("Archive");
    assertThat(own.sections()).isZero();
    DesiredCourse sites = course(TestProfiles.MOODLE, Asked.of("2026-0001"));
    assertThat(sites.category())
        .containsExactly("Session de formation", "Session locale en auto-inscription");
    assertThat(sites.sections()).isEqualTo(5);
  }

  @Test
  void theShortNameHoldsTheReferenceAndNothingThatTwoDatabasesCompareDifferently() {
    DesiredCourse course =
        course(TestProfiles.MOODLE, Asked.of("2026-0001").title("L’œuvre « é » 🎓 </b>"));
    assertThat(course.shortName()).isEqualTo(new ShortNameWish("2026-0001_LOEUVREEB"));
    assertThat(course.fullName()).isEqualTo("L’œuvre « é » 🎓 </b>");
  }

  @Test
  void aPilotWhoAlsoDesignsHasBothRoles() {
    Asked asked = Asked.of("2026-0001").pilot(ALIX.name(), ALIX.email()).designers(ALIX, SACHA);
    assertThat(roles(TestProfiles.MAGISTERE, asked))
        .containsExactly(
            "PILOT alix.bernard@example.org formateur",
            "DESIGNER alix.bernard@example.org concepteur",
            "DESIGNER sacha.moreau@example.org concepteur");
  }

  @Test
  void whereBothPartsAreOneRoleItIsGivenOnce() {
    Asked asked = Asked.of("2026-0001").pilot(ALIX.name(), ALIX.email()).designers(ALIX, SACHA);
    assertThat(roles(TestProfiles.MOODLE, asked))
        .containsExactly(
            "PILOT alix.bernard@example.org editingteacher",
            "DESIGNER sacha.moreau@example.org editingteacher");
  }

  @Test
  void anAddressThatComesTwiceInAnyCaseIsOnePerson() {
    Person shouting = new Person("S. Moreau", "SACHA.Moreau@example.org");
    assertThat(roles(TestProfiles.MAGISTERE, Asked.of("2026-0001").designers(SACHA, shouting)))
        .containsExactly(
            "PILOT alix.bernard@example.org formateur",
            "DESIGNER sacha.moreau@example.org concepteur");
  }

  @Test
  void peopleWithoutAnAddressAreSaidAndTheCourseIsWantedAllTheSame() {
    Asked asked =
        Asked.of("2026-0001")
            .pilot("Alix Bernard", "")
            .designers(SACHA, new Person("Camille Durand", ""), new Person("", "camille@"));
    Desired desired = desired(TestProfiles.MAGISTERE, asked);
    assertThat(desired.courses()).hasSize(1);
    assertThat(desired.courses().get(0).staff())
        .extracting(DesiredStaff::email)
        .containsExactly(new EmailAddress("sacha.moreau@example.org"));
    assertThat(desired.problems())
        .extracting(p -> p.severity() + " " + p.field() + ": " + p.value())
        .containsExactly(
            "WARNING pilot: Alix Bernard", "WARNING designers: Camille Durand, camille@");
  }

  @Test
  void aRequestThatNamesNobodyWantsNobody() {
    Desired desired = desired(TestProfiles.MOODLE, Asked.of("2026-0001").nobody());
    assertThat(desired.problems()).isEmpty();
    assertThat(desired.courses().get(0).staff()).isEmpty();
  }

  @Test
  void twoRequestsWithOneReferenceAreNeitherPlanned() {
    Desired desired =
        desired(
            TestProfiles.MOODLE,
            Asked.of("2026-0001").title("Lire"),
            Asked.of("2026-0002"),
            Asked.of("2026-0001").title("Écrire"));
    assertThat(desired.courses())
        .extracting(course -> course.idNumber().value())
        .containsExactly("2026-0002");
    Problem problem = only(desired);
    assertThat(problem.isError()).isTrue();
    assertThat(problem.where()).isEqualTo("2026-0001");
    assertThat(problem.value()).isEqualTo("Lire, Écrire");
  }

  @Test
  void theOrderOfTheRequestsMakesNoDifference() {
    Asked first = Asked.of("2026-0001").format("Modulaire");
    Asked second = Asked.of("2026-0002").pilot("Alix Bernard", "");
    Asked third = Asked.of("2026-0003");
    assertThat(desired(TestProfiles.MOODLE, third, first, second))
        .isEqualTo(desired(TestProfiles.MOODLE, first, second, third));
  }

  private static Stream<String> roles(SiteProfile profile, Asked asked) {
    return course(profile, asked).staff().stream()
        .map(staff -> staff.part() + " " + staff.email().value() + " " + staff.role());
  }

  private static DesiredCourse course(SiteProfile profile, Asked asked) {
    return desired(profile, asked).courses().get(0);
  }

  private static Desired desired(SiteProfile profile, Asked... asked) {
    List<OpeningRequest> requests = Arrays.stream(asked).map(Asked::request).toList();
    return Desired.of(requests, profile);
  }

  private static Problem only(Desired desired) {
    assertThat(desired.problems()).hasSize(1);
    return desired.problems().get(0);
  }
}

package fr.passerelle.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Problem;
import fr.passerelle.profile.CountSelection;
import fr.passerelle.profile.NamePattern;
import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Profile;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CourseChoiceTest {

  private TestSite site;

  @BeforeEach
  void start() {
    site = new TestSite(Profile.MAGISTERE_2);
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private static List<String> names(CourseChoice choice) {
    return choice.courses().stream().map(course -> course.shortName().value()).toList();
  }

  /** Each as {@code field value: what}. */
  private static List<String> problems(CourseChoice choice) {
    return choice.problems().stream()
        .peek(problem -> assertThat(problem.isError()).isFalse())
        .map(it -> it.field() + " " + it.value() + ": " + it.message())
        .toList();
  }

  @Test
  void sessionsAndArchivesAreCountedButNoTemplatesAndNoBin() {
    CourseChoice choice = site.choice();

    assertThat(names(choice))
        .containsExactly(
            "26_A008_EVALUER_1.0",
            "26_A008_ORAL_1.0",
            "26_A008_NUM&INCL_1.0",
            "26_A008_LAIC_1.0",
            "26_A008_DECROCHAGE_1.0",
            "26_A008_ALGO_1.0",
            "25_A008_DIFF_1.0");
    assertThat(choice.problems()).isEmpty();
    assertThat(choice.courses()).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
  }

  @Test
  void aCourseThatPasserelleOpenedIsCountedWhereverItIs() {
    CountSelection nothing = new CountSelection(List.of(), List.of());

    assertThat(names(site.choice(nothing, "DEMO-0002"))).containsExactly("26_A008_ORAL_1.0");
    assertThat(names(site.choice("DEMO-0002"))).hasSize(7);
    assertThat(names(site.choice(nothing))).isEmpty();
  }

  @Test
  void aCourseThatWasMovedToTheBinIsNoLongerCounted() {
    site.move("26_A008_ORAL_1.0", "Corbeille");

    CourseChoice choice = site.choice("DEMO-0002");

    assertThat(names(choice)).hasSize(6).doesNotContain("26_A008_ORAL_1.0");
    assertThat(choice.problems()).isEmpty();
  }

  @Test
  void aCourseWhoseCategoryNobodyShowsIsCountedWithAWarning() {
    site.move("26_A008_ORAL_1.0", "Corbeille");
    long bin = site.category("Corbeille").id();
    site.sandbox.access().drop(Capability.VIEW_HIDDEN_CATEGORIES);

    CourseChoice choice = site.choice("DEMO-0002");

    assertThat(names(choice)).contains("26_A008_ORAL_1.0");
    assertThat(problems(choice))
        .containsExactly(
            "26_A008_ORAL_1.0 "
                + bin
                + ": the site does not show the category of this course; it is counted, though it"
                + " may be one to leave out");
  }

  @Test
  void aCategoryIsLeftOutWithAllThatIsBelow() {
    CountSelection sessions =
        new CountSelection(
            List.of(List.of("Session de formation")),
            List.of(List.of("Session de formation", "Session en auto-inscription")));

    assertThat(names(site.choice(sessions)))
        .containsExactly(
            "26_A008_ORAL_1.0",
            "26_A008_NUM&INCL_1.0",
            "26_A008_LAIC_1.0",
            "26_A008_DECROCHAGE_1.0");
  }

  @Test
  void twoCategoriesOfOneNameAreBothCounted() {
    Category archive = site.category("Archive");
    site.sandbox.put(
        new Category(900, archive.name(), null, "", archive.parent(), true, archive.modified()));
    site.sandbox.put(new Category(901, "E\u0301te\u0301", null, "", archive.parent(), true, 0));
    site.move("26_A008_ORAL_1.0", "E\u0301te\u0301");

    assertThat(
            names(
                site.choice(
                    new CountSelection(List.of(List.of("Archive"), List.of("Été")), List.of()))))
        .containsExactly("26_A008_ORAL_1.0", "25_A008_DIFF_1.0");
  }

  @Test
  void aCategoryThatTheSiteDoesNotShowIsMissed() {
    CountSelection selection =
        new CountSelection(List.of(List.of("Session de formation", "2027")), List.of());

    assertThat(problems(site.choice(selection)))
        .containsExactly(
            "count.categories Session de formation > 2027: the site shows no such category");
  }

  @Test
  void anOpenedCourseThatIsGoneOrDoubleIsSaid() {
    site.sandbox.put(site.renamed("26_A008_DECROCHAGE_1.0", "DOUBLE", "DEMO-0002"));

    assertThat(problems(site.choice("2026-0009", "DEMO-0002")))
        .containsExactlyInAnyOrder(
            "idnumber 2026-0009: Passerelle opened a course with this idnumber, but the site"
                + " shows none",
            "idnumber DEMO-0002: several courses carry this idnumber: "
                + site.course("26_A008_ORAL_1.0").id()
                + ", "
                + site.course("DOUBLE").id());
  }

  @Test
  void withoutTheRightToSeeIdnumbersOpenedCoursesAreMissed() {
    site.sandbox.access().drop(Capability.UPDATE_COURSES);

    assertThat(site.choice("DEMO-0002").problems())
        .singleElement()
        .extracting(problem -> problem.hint().toString())
        .asString()
        .contains("moodle/course:update");
  }

  @Test
  void withoutTheRightToSeeHiddenCoursesOpenedOnesAreMissed() {
    site.sandbox.access().drop(Capability.VIEW_HIDDEN_COURSES);

    CourseChoice choice = site.choice("DEMO-0004");

    assertThat(names(choice)).hasSize(6).doesNotContain("26_A008_LAIC_1.0");
    assertThat(choice.problems()).extracting(Problem::value).containsExactly("DEMO-0004");
  }

  @Test
  void theFrontPageIsNoCourseToCount() {
    site.sandbox.put(site.renamed("essai", "essai", "2026-0007"));

    assertThat(names(site.choice("2026-0007"))).hasSize(7).doesNotContain("essai");
  }

  private static CountSelection named(
      List<String> shortNames, List<String> idNumbers, List<String> courses) {
    return new CountSelection(
        List.of(),
        List.of(List.of("Gabarit"), List.of("Corbeille")),
        shortNames.stream().map(NamePattern::new).toList(),
        idNumbers.stream().map(NamePattern::new).toList(),
        courses);
  }

  @Test
  void coursesAreSelectedByPatternsOfTheirNamesWhereverTheyAre() {
    assertThat(names(site.choice(named(List.of("26_*_oral_?.0"), List.of(), List.of()))))
        .containsExactly("26_A008_ORAL_1.0");
    assertThat(names(site.choice(named(List.of("25*"), List.of("demo-0002"), List.of()))))
        .containsExactly("26_A008_ORAL_1.0", "25_A008_DIFF_1.0");
  }

  @Test
  void coursesAreSelectedOneByOneByNameOrNumber() {
    String number = Long.toString(site.course("26_A008_ALGO_1.0").id());

    CourseChoice choice =
        site.choice(named(List.of(), List.of(), List.of("26_A008_ORAL_1.0", number)));

    assertThat(names(choice)).containsExactly("26_A008_ORAL_1.0", "26_A008_ALGO_1.0");
    assertThat(choice.problems()).isEmpty();
  }

  @Test
  void nothingSelectsTheBinTheTemplatesOrTheFrontPage() {
    site.move("26_A008_ORAL_1.0", "Corbeille");
    site.move("26_A008_ALGO_1.0", "Gabarit");

    CourseChoice choice =
        site.choice(named(List.of("26_A008_ORAL*"), List.of(), List.of("26_A008_ALGO_1.0", "1")));

    assertThat(names(choice)).isEmpty();
    assertThat(problems(choice))
        .containsExactly(
            "count.courses 26_A008_ALGO_1.0: this selects no course outside the categories that"
                + " are left out",
            "count.courses 1: this selects no course outside the categories that are left out",
            "count.shortNames 26_A008_ORAL*: this selects no course outside the categories that"
                + " are left out");
  }

  @Test
  void eachEntryThatFindsNothingIsSaid() {
    CountSelection selection =
        named(List.of("26_*", "99_*"), List.of("X*"), List.of("26_a008_oral_1.0", "99999"));

    assertThat(site.choice(selection).problems())
        .extracting(Problem::value)
        .containsExactly("26_a008_oral_1.0", "99999", "99_*", "X*");
  }

  @Test
  void aPatternThatFitsWhatACategorySelectsAnywayFindsSomething() {
    CountSelection selection =
        new CountSelection(
            List.of(List.of("Session de formation")),
            List.of(),
            List.of(new NamePattern("*ORAL*")),
            List.of(),
            List.of());

    assertThat(site.choice(selection).problems()).isEmpty();
  }

  @Test
  void onlyAPatternListsEveryCategory() {
    CountSelection archive = new CountSelection(List.of(List.of("Archive")), List.of());

    int one = requests(archive);
    int all = requests(named(List.of("26_*"), List.of(), List.of()));

    assertThat(one).isLessThanOrEqualTo(3);
    assertThat(all).isGreaterThan(site.sandbox.state().all(Category.class).toList().size() - 3);
  }

  private int requests(CountSelection selection) {
    site.sandbox.calls().clear();
    site.choice(selection);
    return site.sandbox.calls().requests();
  }
}

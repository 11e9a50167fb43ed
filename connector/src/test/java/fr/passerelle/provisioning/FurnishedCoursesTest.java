package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.GroupMode;
import fr.passerelle.opening.Person;
import fr.passerelle.profile.SiteProfile;
import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.GroupMembership;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.SectionName;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an apply writes around courses, on the sandbox; done once, nothing of it is done again. */
class FurnishedCoursesTest {

  private static final Person SACHA = new Person("Sacha Moreau", "sacha.moreau@example.org");
  private static final Person ALIX = new Person("Alix Bernard", "alix.bernard@example.org");

  @ParameterizedTest
  @EnumSource(Profile.class)
  void missingCategoriesAreMadeOnceWithTheirParentsFirst(Profile kind) throws Exception {
    try (TestSite site =
        TestSite.of(kind, profile(kind, "createCategories: false", "createCategories: true"))) {
      Asked[] two = {
        Asked.of("2026-0001").category("Session de formation", "2026-2027", "Lettres"),
        Asked.of("2026-0002").category("Session de formation", "2026-2027", "Lettres")
      };
      assertThat(TestSite.said(site.run(two)))
          .contains("category 2026-0001 Done", "category 2026-0002 AlreadyTrue")
          .contains("create 2026-0001 Done", "create 2026-0002 Done");
      List<Category> made =
          site.sandbox
              .state()
              .all(Category.class)
              .filter(it -> it.name().equals("2026-2027") || it.name().equals("Lettres"))
              .toList();
      assertThat(made).extracting(Category::name).containsExactly("2026-2027", "Lettres");
      assertThat(made.get(1).parent()).isEqualTo(made.get(0).id());
      assertThat(site.course("2026-0002").category()).isEqualTo(made.get(1).id());
      assertThat(site.plan(two).isEmpty()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void sectionsAreNamedUnlessSomebodyHas(Profile kind) throws Exception {
    try (TestSite site = TestSite.of(kind)) {
      Asked asked =
          Asked.of("2026-0001").titles("Découvrir", "S’exercer & jouer", "Faire le point");
      assertThat(TestSite.said(site.run(asked)))
          .containsSequence(
              "create 2026-0001 Done",
              "section 2026-0001 Done",
              "section 2026-0001 Done",
              "section 2026-0001 Done");
      assertThat(site.course("2026-0001").sections()).isEqualTo(3);
      assertThat(names(site))
          .containsExactly("1 Découvrir", "2 S’exercer & jouer", "3 Faire le point");
      assertThat(site.plan(asked).isEmpty()).isTrue();
      rename(site, 2, "À notre façon");
      assertThat(site.plan(asked).isEmpty()).isTrue();
      assertThat(names(site)).contains("2 À notre façon");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void eachTutorIsEnrolledAndGetsAGroup(Profile kind) throws Exception {
    try (TestSite site = TestSite.of(kind, profile(kind, "{ROLE} {n}", "{NAME}"))) {
      Person later = new Person("Lou Petit", "lou.petit@example.org");
      Asked asked = Asked.of("2026-0001").tutors(SACHA, ALIX, later).groupPerTutor();
      assertThat(TestSite.said(site.run(asked)))
          .filteredOn(it -> it.startsWith("group") || it.startsWith("member"))
          .containsExactly(
              "group 2026-0001 Done",
              "member 2026-0001 Done",
              "group 2026-0001 Done",
              "member 2026-0001 Done",
              "group 2026-0001 Done");
      assertThat(groups(site)).containsExactly("Sacha Moreau 1", "Alix Bernard 1", "Lou Petit 0");
      assertThat(site.staff("2026-0001")).contains("sacha.moreau 4");
      assertThat(site.plan(asked).isEmpty()).isTrue();
      assertThat(
              site.plan(Asked.of("2026-0001").tutors(later, ALIX, SACHA).groupPerTutor()).isEmpty())
          .isTrue();
      site.sandbox.put(ByHand.person(900, "lou.petit"));
      assertThat(TestSite.said(site.run(asked)))
          .containsExactly("enrol 2026-0001 Done", "member 2026-0001 Done");
      assertThat(groups(site)).contains("Lou Petit 1");
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void numberedNamesGoOnWhereTheSiteStands(Profile kind) throws Exception {
    SiteProfile numbered =
        profile(kind, "\"{REFERENCE}_{TITLE15}\"", "\"{YY}_{ORIGIN}_{TITLE15}_{n}\"");
    try (TestSite site = TestSite.of(kind, numbered)) {
      Asked first = Asked.of("2026-0001").title("Été").origin("A008");
      Asked second = Asked.of("2026-0002").title("ete").origin("a008");
      Asked third = Asked.of("2026-0003").title("ＥＴＥ").origin("A008");
      site.run(third);
      assertThat(site.course("2026-0003").shortName()).isEqualTo("26_A008_ETE_1");
      site.run(second, third, first);
      assertThat(site.course("2026-0001").shortName()).isEqualTo("26_A008_ETE_2");
      assertThat(site.course("2026-0002").shortName()).isEqualTo("26_A008_ETE_3");
      assertThat(site.course("2026-0003").shortName()).isEqualTo("26_A008_ETE_1");
      assertThat(site.plan(first, second, third).isEmpty()).isTrue();
    }
  }

  @Test
  void numbersAreFoundInFewCallsHoweverManyAreTaken() throws Exception {
    SiteProfile numbered =
        profile(Profile.MAGISTERE_2, "\"{REFERENCE}_{TITLE15}\"", "\"{YY}_{TITLE15}_{n}\"");
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2, numbered)) {
      site.run(many(1, 100));
      long before = site.sandbox.calls().functions().size();
      Asked[] others = many(101, 100);
      assertThat(site.plan(others).courses().get(99).steps(Step.Create.class))
          .singleElement()
          .satisfies(it -> assertThat(it.course().shortName().value()).isEqualTo("26_LIRE_200"));
      assertThat(requests(site, before)).isLessThan(25);
    }
  }

  private static Asked[] many(int first, int count) {
    return IntStream.range(first, first + count)
        .mapToObj(number -> Asked.number(number).title("Lire").nobody())
        .toArray(Asked[]::new);
  }

  /** The requests, not what is called within them. */
  private static long requests(TestSite site, long before) {
    return site.sandbox.calls().functions().stream()
        .skip(before)
        .filter(it -> !it.equals("core_course_get_courses_by_field"))
        .count();
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void fieldsOfEachTypeLanguageAndGroupModeAreWritten(Profile kind) throws Exception {
    SiteProfile options = profile(kind, "fieldOptions: {}", "fieldOptions: {niveau: [A, B, C]}");
    try (TestSite site = TestSite.of(kind, options)) {
      Asked asked =
          Asked.of("2026-0001")
              .field("niveau", "b")
              .field("ouverture", "2027-01-04")
              .field("presentiel", "oui")
              .in("en", GroupMode.SEPARATE);
      site.run(asked);
      Course course = site.course("2026-0001");
      assertThat(course.customFields())
          .containsEntry("niveau", "2")
          .containsEntry("ouverture", "1799017200")
          .containsEntry("presentiel", "1");
      assertThat(course.lang()).isEqualTo("en");
      assertThat(course.settings()).containsEntry("groupmode", 1L);
      assertThat(site.plan(asked).isEmpty()).isTrue();
    }
  }

  private static SiteProfile profile(Profile kind, String shipped, String own) {
    return TestProfiles.of(kind == Profile.MOODLE ? "moodle" : "magistere-2", shipped, own);
  }

  private static List<String> names(TestSite site) {
    return site.sandbox
        .state()
        .all(SectionName.class)
        .map(it -> it.number() + " " + it.name())
        .toList();
  }

  private static void rename(TestSite site, long number, String name) {
    long course = site.course("2026-0001").id();
    site.sandbox.put(new SectionName(SectionName.idOf(course, number), course, number, name));
  }

  /** The groups of the course with the number of their members. */
  private static List<String> groups(TestSite site) {
    long course = site.course("2026-0001").id();
    return site.sandbox
        .state()
        .all(Group.class)
        .filter(group -> group.course() == course)
        .map(
            group ->
                group.name()
                    + " "
                    + site.sandbox
                        .state()
                        .all(GroupMembership.class)
                        .filter(it -> it.group() == group.id())
                        .count())
        .toList();
  }
}

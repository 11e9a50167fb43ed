package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.profile.SiteProfile;
import fr.passerelle.sandbox.CallWatch;
import fr.passerelle.sandbox.Fault;
import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Enrolment;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.Profile;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Courses that are copies of a template, on a site where the template has people in it. */
@Timeout(60)
class TemplateCoursesTest {

  private static final String DUPLICATE = "core_course_duplicate_course";
  private static final String UPDATE = "core_course_update_courses";
  private static final Asked ASKED = Asked.of("2026-0001").format("Thématique");

  /** What a process that is killed does not get to say. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static SiteProfile profile(String template) {
    return TestProfiles.of(
        "magistere-2", "templates: {}", "templates: {Thématique: \"" + template + "\"}");
  }

  private static Course template(TestSite site) {
    return site.sandbox
        .state()
        .all(Course.class)
        .filter(course -> people(site, course) > 1)
        .findFirst()
        .orElseThrow();
  }

  private static long people(TestSite site, Course course) {
    return site.sandbox
        .state()
        .all(Enrolment.class)
        .filter(it -> it.course() == course.id())
        .count();
  }

  /** A site, and the profile that names its template. */
  private static TestSite siteWithTemplate() {
    try (TestSite probe = TestSite.of(Profile.MAGISTERE_2)) {
      return TestSite.of(Profile.MAGISTERE_2, profile(template(probe).shortName()));
    }
  }

  @Test
  void keepTheTemplatesGroupModeUnlessAnotherIsWanted() throws InterruptedException {
    for (String wanted : List.of("none", "separate")) {
      SiteProfile profile;
      long kept;
      try (TestSite probe = TestSite.of(Profile.MAGISTERE_2)) {
        kept = template(probe).settings().getOrDefault("groupmode", 0L);
        profile =
            TestProfiles.of(
                "magistere-2",
                "templates: {}",
                "templates: {Thématique: \"" + template(probe).shortName() + "\"}",
                "groupMode: none",
                "groupMode: " + wanted);
      }
      try (TestSite site = TestSite.of(Profile.MAGISTERE_2, profile)) {
        site.run(ASKED);
        assertThat(site.course("2026-0001").settings().getOrDefault("groupmode", 0L))
            .isEqualTo(wanted.equals("none") ? kept : 1L);
      }
    }
  }

  private static void assertCopiedOnce(TestSite site) throws InterruptedException {
    Course course = site.course("2026-0001");
    assertThat(course.sections()).isEqualTo(template(site).sections());
    assertThat(course.fullName()).isEqualTo("Parcours 2026-0001");
    assertThat(course.visible()).isFalse();
    assertThat(site.staff("2026-0001")).containsExactly("alix.bernard 3");
    assertThat(people(site, course)).isEqualTo(1);
    assertThat(site.sandbox.state().all(Course.class))
        .filteredOn(it -> it.shortName().equals(course.shortName()))
        .hasSize(1);
    assertThat(site.plan(ASKED).isEmpty()).isTrue();
    assertThat(site.journal.unfinishedCopies(TestSite.NAME)).isEmpty();
  }

  @Test
  void areCopiedWithoutPeopleAndThenAsTheRequestWantsThem() throws InterruptedException {
    try (TestSite site = siteWithTemplate()) {
      assertThat(TestSite.said(site.run(ASKED)))
          .containsExactly("duplicate 2026-0001 Done", "enrol 2026-0001 Done");

      assertCopiedOnce(site);
      assertThat(site.sandbox.calls().count(DUPLICATE)).isEqualTo(1);
    }
  }

  @Test
  void areCopiedByWhoMayNotCopyPeopleAtAll() throws InterruptedException {
    try (TestSite site = siteWithTemplate()) {
      site.sandbox.access().drop(Capability.COPY_USER_DATA);

      site.run(ASKED);

      assertCopiedOnce(site);
    }
  }

  @Test
  void areNotCopiedWherePeopleCouldNotBeLeftOut() throws InterruptedException {
    try (TestSite site = siteWithTemplate()) {
      site.sandbox.access().drop(Capability.CONFIGURE_BACKUP);

      assertThat(TestSite.said(site.run(ASKED)))
          .containsExactly("duplicate 2026-0001 Failed", "enrol 2026-0001 NotTried");

      assertThat(site.courses("2026-0001")).isEmpty();
      assertThat(site.told.get(0).outcome().toString()).contains("could not be left out");
    }
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void areMadeOnceWhateverBecomesOfTheAnswer(Fault fault) throws InterruptedException {
    try (TestSite site = siteWithTemplate()) {
      Plan plan = site.plan(ASKED);
      site.sandbox.faults().onNext(DUPLICATE, fault);

      String said = TestSite.said(site.apply(plan)).get(0);

      assertThat(said).isEqualTo("duplicate 2026-0001 " + (fault.commits() ? "Done" : "Failed"));
      site.run(ASKED);
      assertCopiedOnce(site);
    }
  }

  /** Once when it was copied, once when it had its idnumber as well. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void areGoneOnWithByTheNextRunWhereOneWasKilled(int end) throws InterruptedException {
    try (TestSite site = siteWithTemplate()) {
      Plan plan = site.plan(ASKED);
      AtomicInteger left = new AtomicInteger(end);
      site.journal.beforeEnd(
          () -> {
            if (left.decrementAndGet() == 0) {
              throw new Killed();
            }
          });
      assertThatThrownBy(() -> site.apply(plan)).isInstanceOf(Killed.class);
      site.journal.restart();

      Plan next = site.plan(ASKED);
      assertThat(next.courses().get(0).steps(Step.Duplicate.class)).isEmpty();
      assertThat(TestSite.said(site.apply(next))).allMatch(said -> said.endsWith(" Done"));

      assertCopiedOnce(site);
      assertThat(site.sandbox.calls().count(DUPLICATE)).isEqualTo(1);
    }
  }

  @Test
  void peopleWhoCameAlongAreReported() throws InterruptedException {
    try (TestSite site = siteWithTemplate()) {
      Plan plan = site.plan(ASKED);
      site.sandbox.watch(
          (moment, function) -> {
            if (moment == CallWatch.Moment.SERVED && function.equals(UPDATE)) {
              Course copy = site.course("2026-0001");
              site.sandbox.put(
                  new Enrolment(90_000, method(site, copy), copy.id(), 5, false, 0, 0));
            }
          });

      List<StepResult> results = site.apply(plan);

      assertThat(TestSite.reason(results.get(0))).isEqualTo("provisioning.copy-people");
      assertThat(results.get(1).outcome().isGood()).isTrue();
    }
  }

  private static long method(TestSite site, Course course) {
    return site.sandbox
        .state()
        .all(EnrolmentMethod.class)
        .filter(method -> method.course() == course.id())
        .findFirst()
        .orElseThrow()
        .id();
  }

  @Test
  void anotherCourseOfThatNameIsNotTakenForTheCopy() throws InterruptedException {
    try (TestSite site = siteWithTemplate()) {
      Plan plan = site.plan(ASKED);
      site.journal.afterBegin(
          entry -> {
            Course other = site.sandbox.state().get(Course.class, template(site).id());
            site.sandbox.put(ByName.of(other, 9_000, entry.detail().split(" ", 2)[1], "Autre"));
            throw new Killed();
          });
      assertThatThrownBy(() -> site.apply(plan)).isInstanceOf(Killed.class);
      site.journal.restart();

      CoursePlan next = site.plan(ASKED).courses().get(0);

      assertThat(next.verdict()).isEqualTo(CoursePlan.Verdict.BLOCKED);
      assertThat(site.journal.said()).containsExactly("duplicate 2026-0001 failed");
    }
  }

  /** What Moodle may have come to when it stopped, and under which name that shows. */
  enum Remains {
    EMPTY {
      @Override
      Course left(Course template, String wanted, long now) {
        return ByName.of(template, 9_000, wanted, "Parcours 2026-0001", now);
      }
    },
    FILLED_HALFWAY {
      @Override
      Course left(Course template, String wanted, long now) {
        return ByName.of(template, 9_000, template.shortName() + "_1", "Copie", template.created());
      }
    },
    FILLED_HALFWAY_BESIDE_OTHERS {
      @Override
      Course left(Course template, String wanted, long now) {
        return ByName.of(template, 9_000, template.shortName() + "_7", "Copie", template.created());
      }
    };

    abstract Course left(Course template, String wanted, long now);
  }

  private static TestSite killedWith(Remains remains) throws InterruptedException {
    TestSite site = siteWithTemplate();
    Plan plan = site.plan(ASKED);
    site.journal.afterBegin(
        entry -> {
          long now = site.clock.instant().getEpochSecond() + 1;
          site.sandbox.put(remains.left(template(site), entry.detail().split(" ", 2)[1], now));
          throw new Killed();
        });
    assertThatThrownBy(() -> site.apply(plan)).isInstanceOf(Killed.class);
    site.journal.restart();
    return site;
  }

  @ParameterizedTest
  @EnumSource(Remains.class)
  void areNotMadeAgainBesideWhatIsLeftOfOne(Remains remains) throws InterruptedException {
    try (TestSite site = killedWith(remains)) {
      for (int run = 0; run < 2; run++) {
        CoursePlan next = site.plan(ASKED).courses().get(0);

        assertThat(next.verdict()).isEqualTo(CoursePlan.Verdict.BLOCKED);
        assertThat(next.problems().get(0).message().toString()).contains("course 9000");
      }
      site.run(ASKED);
      assertThat(site.sandbox.calls().count(DUPLICATE)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(Remains.class)
  void areMadeOnceWhatIsLeftOfOneIsPutAwayOrSomebodysOwn(Remains remains)
      throws InterruptedException {
    try (TestSite site = killedWith(remains)) {
      site.plan(ASKED);
      site.sandbox.put(ByName.numbered(site.sandbox.state().get(Course.class, 9_000), "A-MOI"));
      site.run(ASKED);

      assertCopiedOnce(site);
      assertThat(site.sandbox.calls().count(DUPLICATE)).isEqualTo(1);
    }
  }

  /** The site was slow, and was not dead after all. */
  @Test
  void areGoneOnWithWhereWhatSeemedLeftBecomesWhole() throws InterruptedException {
    try (TestSite site = killedWith(Remains.FILLED_HALFWAY)) {
      site.plan(ASKED);
      String name = site.journal.unfinishedCopies(TestSite.NAME).get(0).shortName().value();
      Course half = site.sandbox.state().get(Course.class, 9_000);
      site.sandbox.put(ByName.of(half, 9_000, name, "Parcours 2026-0001", half.created()));

      CoursePlan next = site.plan(ASKED).courses().get(0);

      assertThat(next.steps(Step.Duplicate.class)).isEmpty();
      assertThat(next.course()).isEqualTo(new CourseId(9_000));
    }
  }

  /** A course under another name. */
  private static final class ByName {

    private ByName() {}

    /** Made an hour before it. */
    static Course of(Course like, long id, String shortName, String fullName) {
      return of(like, id, shortName, fullName, like.created() - 3600);
    }

    static Course numbered(Course like, String idNumber) {
      return made(like, like.id(), idNumber, like.fullName(), like.created(), idNumber);
    }

    static Course of(Course like, long id, String shortName, String fullName, long created) {
      return made(like, id, shortName, fullName, created, "");
    }

    private static Course made(
        Course like, long id, String shortName, String fullName, long created, String idNumber) {
      return new Course(
          id,
          like.category(),
          fullName,
          shortName,
          idNumber,
          "",
          like.format(),
          false,
          0,
          0,
          0,
          "",
          like.settings(),
          true,
          created,
          created,
          like.customFields());
    }
  }

  @Test
  void aTemplateThatIsNotThereIsAProblem() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2, profile("Gabarit > Introuvable"))) {
      CoursePlan plan = site.plan(ASKED).courses().get(0);

      assertThat(plan.verdict()).isEqualTo(CoursePlan.Verdict.BLOCKED);
      assertThat(plan.problems().get(0).message().key()).isEqualTo("provisioning.no-template");
    }
  }

  @Test
  void aTemplateThatMoodleFailsOverIsAProblem() throws InterruptedException {
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2, profile("GABARIT"))) {
      Course like = site.sandbox.state().get(Course.class, 2);
      site.sandbox.put(ByName.of(like, 9_000, "GABARIT", "Évaluer <hybride>"));

      CoursePlan plan = site.plan(ASKED).courses().get(0);

      assertThat(plan.problems().get(0).message().key()).isEqualTo("provisioning.template-markup");
    }
  }

  @Test
  void aTemplateIsFoundByItsPath() throws InterruptedException {
    String path;
    try (TestSite probe = TestSite.of(Profile.MAGISTERE_2)) {
      Course course = template(probe);
      path = path(probe, course.category()) + course.fullName();
    }
    try (TestSite site = TestSite.of(Profile.MAGISTERE_2, profile(path))) {
      site.run(ASKED);
      assertCopiedOnce(site);
    }
  }

  private static String path(TestSite site, long category) {
    if (category == 0) {
      return "";
    }
    Category it = site.sandbox.state().get(Category.class, category);
    return path(site, it.parent()) + it.name() + " > ";
  }
}

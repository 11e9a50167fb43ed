package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Profile;
import fr.passerelle.sandbox.site.RoleHolding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for every plan, whatever was asked for and whatever the site is like. A failing case
 * is made again from its seed, which is its name; {@code -Dplans.most=3} asks for less at a time.
 */
class PlanPropertiesTest {

  /** How many cases of each; more with {@code -Dplans.each=200}. */
  private static final int EACH = Integer.getInteger("plans.each", 12);

  private static final long FIRST_SEED = Long.getLong("plans.seed", 1);

  /** The most requests in one case. */
  private static final int MOST = Integer.getInteger("plans.most", 14);

  static LongStream seeds() {
    return LongStream.range(FIRST_SEED, FIRST_SEED + EACH);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void anAppliedPlanLeavesNothingToDoAndNothingElseTouched(long seed) throws InterruptedException {
    Random random = new Random(seed);
    try (TestSite site = lived(random)) {
      Asked[] asked = requests(random);
      Plan plan = site.plan(asked);
      SeenSite before = SeenSite.of(site);

      assertThat(site.applyAnyway(plan)).allMatch(it -> it.outcome().isGood());

      SeenSite after = SeenSite.of(site);
      assertOnlyNamedCoursesAreTouched(plan, before, after);
      Plan again = site.plan(asked);
      assertThat(again.isEmpty()).as(PlanFile.write(again)).isTrue();
      assertThat(site.applyAnyway(again)).isEmpty();
      assertThat(SeenSite.of(site)).as("applied twice").isEqualTo(after);
    }
  }

  private static void assertOnlyNamedCoursesAreTouched(Plan plan, SeenSite before, SeenSite after) {
    Set<String> named =
        plan.workable()
            .filter(course -> !course.steps().isEmpty())
            .map(course -> course.reference().value())
            .collect(Collectors.toSet());
    List<Long> touched = after.carrying(named);
    assertThat(after.besides(touched)).isEqualTo(before.besides(touched));
    assertThat(after.within(touched)).containsAll(before.within(touched));
    assertThat(touched).hasSameSizeAs(named);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theOrderOfTheRequestsDoesNotMatter(long seed) throws InterruptedException {
    Random random = new Random(seed);
    try (TestSite site = lived(random)) {
      List<Asked> asked = new ArrayList<>(List.of(requests(random)));
      String expected = PlanFile.write(site.plan(asked.toArray(Asked[]::new)));
      Collections.shuffle(asked, random);

      assertThat(PlanFile.write(site.plan(asked.toArray(Asked[]::new)))).isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aPlanComesBackFromItsFile(long seed) throws InterruptedException {
    Random random = new Random(seed);
    try (TestSite site = lived(random)) {
      Plan plan = site.plan(requests(random));
      String text = PlanFile.write(plan);

      assertThat(PlanFile.read(text, "plan.json").problems()).isEmpty();
      assertThat(PlanFile.read(text, "plan.json").value()).isEqualTo(plan);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aPlanRefusesASiteThatHasMoved(long seed) throws InterruptedException {
    Random random = new Random(seed);
    try (TestSite site = lived(random)) {
      Plan plan = site.plan(requests(random));
      move(site, plan, random);
      SeenSite before = SeenSite.of(site);

      assertThatThrownBy(() -> site.applyAnyway(plan)).isInstanceOf(StalePlanException.class);
      assertThat(SeenSite.of(site)).as("refused").isEqualTo(before);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatNobodyAskedAboutMakesNoPlanStale(long seed) throws InterruptedException {
    Random random = new Random(seed);
    try (TestSite site = lived(random)) {
      Asked[] asked = requests(random);
      Plan plan = site.plan(asked);
      moveElsewhere(site);

      assertThat(site.applyAnyway(plan)).allMatch(it -> it.outcome().isGood());
    }
  }

  /** A site where an earlier run opened some courses, and people have been since. */
  private static TestSite lived(Random random) throws InterruptedException {
    Profile kind = random.nextBoolean() ? Profile.MOODLE : Profile.MAGISTERE_2;
    TestSite site = SeenSite.atWork(TestSite.of(kind));
    site.run(requests(random));
    site.sandbox.letPeopleEnrol();
    return site;
  }

  private static Asked[] requests(Random random) {
    return new RandomRequests(random).some(MOST).toArray(Asked[]::new);
  }

  /** Something that the plan saw is now otherwise. */
  private static void move(TestSite site, Plan plan, Random random) {
    List<Course> seen =
        SeenSite.of(site)
            .courses()
            .filter(
                it ->
                    plan.courses().stream()
                        .anyMatch(p -> p.reference().value().equals(it.idNumber())))
            .toList();
    if (seen.isEmpty() || random.nextBoolean()) {
      String path = plan.courses().get(0).category();
      String name = path.substring(path.lastIndexOf("> ") + 1).strip();
      long parent =
          path.contains(" > ") ? category(site, path.substring(0, path.indexOf(" > "))) : 0;
      site.sandbox.put(new Category(900, name, null, "", parent, true, 1));
    } else {
      Course course = seen.get(random.nextInt(seen.size()));
      site.sandbox.put(ByHand.renamed(course, course.shortName(), course.idNumber() + "X"));
    }
  }

  private static long category(TestSite site, String name) {
    return site.sandbox
        .state()
        .all(Category.class)
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow()
        .id();
  }

  /** Something happens that no request is about. */
  private static void moveElsewhere(TestSite site) {
    site.sandbox.put(new Category(901, "Ailleurs", null, "", 0, true, 1));
    site.sandbox.put(ByHand.person(9002, "venue.apres"));
    Course other =
        SeenSite.of(site)
            .courses()
            .filter(it -> !it.frontPage() && !it.idNumber().startsWith("2026-1"))
            .findFirst()
            .orElseThrow();
    site.sandbox.put(ByHand.renamed(other, other.shortName() + "_X", other.idNumber()));
    site.sandbox.put(new RoleHolding(99_001, other.id(), 9002, 5));
  }
}

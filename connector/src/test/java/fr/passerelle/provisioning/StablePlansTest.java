package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.opening.Person;
import fr.passerelle.provisioning.CoursePlan.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same in, the same out; and what a plan leads to needs no other. */
class StablePlansTest {

  private static final Person SACHA = new Person("Sacha Moreau", "sacha.moreau@example.org");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void theSameRequestsInAnyOrderGiveTheSameBytes(long seed) {
    List<Asked> asked =
        new ArrayList<>(IntStream.range(0, 12).mapToObj(StablePlansTest::various).toList());
    String expected = PlanFile.write(Plans.plan(SiteAnswers.usual(), asked.toArray(Asked[]::new)));
    Collections.shuffle(asked, new Random(seed));
    assertThat(PlanFile.write(Plans.plan(SiteAnswers.usual(), asked.toArray(Asked[]::new))))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatAPlanLeadsToNeedsNoOtherPlan(long seed) {
    Random random = new Random(seed);
    SiteAnswers site = SiteAnswers.usual().field("accompagnement", "text").field("public", "text");
    for (int round = 0; round < 4; round++) {
      Asked[] asked =
          IntStream.range(0, 10)
              .mapToObj(number -> various(number).title("Tour " + random.nextInt(3)))
              .map(it -> random.nextBoolean() ? it.accompaniment("Forum " + random.nextInt(3)) : it)
              .map(
                  it ->
                      random.nextBoolean()
                          ? it.dates("2026-12-0" + (1 + random.nextInt(9)), null)
                          : it)
              .toArray(Asked[]::new);
      Plan plan = Plans.plan(site, asked);
      Plan again = Plans.plan(site.after(plan), asked);
      assertThat(again.isEmpty()).as(PlanFile.write(again)).isTrue();
      assertThat(again.count(Verdict.UNCHANGED)).isEqualTo(10);
    }
  }

  /** Requests of several kinds, none of them blocked. */
  private static Asked various(int number) {
    Asked asked = Asked.number(number).description("Ligne\n".repeat(number));
    return switch (number % 4) {
      case 0 -> asked.nobody();
      case 1 -> asked.designers(SACHA, new Person("Sans adresse", ""));
      case 2 -> asked.dates("2027-03-28", "2027-10-31").audience("AESH", "ATSS");
      default -> asked.pilot("Inconnu", "inconnu@example.org").objectives("<b>é</b> & 🎓");
    };
  }
}

package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.opening.Person;
import fr.passerelle.sandbox.site.Profile;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How often a site is asked for a plan, by a client as users have it: once in fifty requests more,
 * at the most.
 */
class FewRequestsTest {

  private static final int FIFTY = 50;

  @Test
  void newCoursesAreLookedForManyAtATime() throws InterruptedException {
    int fifty = requests(50, false);
    int threeHundred = requests(300, false);
    int sixHundred = requests(600, false);

    assertThat(threeHundred - fifty).isLessThanOrEqualTo(250 / FIFTY);
    assertThat(sixHundred - threeHundred).isLessThanOrEqualTo(300 / FIFTY);
  }

  @Test
  void coursesThatAreThereAndTheirPeopleToo() throws InterruptedException {
    int fifty = requests(50, true);
    int sixHundred = requests(600, true);

    assertThat(sixHundred - fifty).isLessThanOrEqualTo(550 / FIFTY);
  }

  /** How many requests the site gets for one plan. */
  private static int requests(int courses, boolean opened) throws InterruptedException {
    Asked[] asked =
        IntStream.range(0, courses).mapToObj(FewRequestsTest::one).toArray(Asked[]::new);
    try (TestSite site = TestSite.byDefault(Profile.MAGISTERE_2)) {
      if (opened) {
        site.run(asked);
      }
      site.sandbox.calls().clear();
      site.plan(asked);
      return site.sandbox.calls().requests();
    }
  }

  private static Asked one(int number) {
    String email = "agent%03d@example.org".formatted(1 + number % 60);
    return Asked.number(number).designers(new Person("Quelqu’un", email));
  }
}

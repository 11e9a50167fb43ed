package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.opening.Person;
import fr.passerelle.sandbox.site.Profile;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How often a site is asked for a plan: once in fifty requests more, and hardly more than that. */
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
    int threeHundred = requests(300, true);

    assertThat(threeHundred - fifty).isLessThanOrEqualTo(250 / FIFTY);
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
      System.err.println(
          courses
              + " "
              + opened
              + " "
              + site.sandbox.calls().requests()
              + " "
              + site.sandbox.calls().functions().stream()
                  .collect(
                      java.util.stream.Collectors.groupingBy(
                          f -> f, java.util.stream.Collectors.counting())));
      return site.sandbox.calls().requests();
    }
  }

  private static Asked one(int number) {
    String email = "agent%03d@example.org".formatted(1 + number % 60);
    return Asked.number(number).designers(new Person("Quelqu’un", email));
  }
}

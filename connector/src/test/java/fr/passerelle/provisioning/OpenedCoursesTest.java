package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.opening.OpeningRequest;
import fr.passerelle.opening.Person;
import fr.passerelle.sandbox.site.Profile;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenedCoursesTest {

  private static final Asked WITH_A_STRANGER =
      Asked.of("2026-0001")
          .designers(
              new Person("Inconnue", "inconnue@example.org"),
              new Person("Sacha Moreau", "sacha.moreau@example.org"));
  private static final Asked[] ASKED = {
    Asked.of("2026-0002"), WITH_A_STRANGER, Asked.of("2026-0003")
  };

  @ParameterizedTest
  @EnumSource(Profile.class)
  void areFoundByTheirReferencesWhicheverRunOpenedThem(Profile kind) throws InterruptedException {
    try (TestSite site = TestSite.of(kind)) {
      site.run(WITH_A_STRANGER);
      site.run(Asked.of("2026-0002"));

      OpenedCourses opened = opened(site);

      assertThat(opened.problems()).isEmpty();
      assertThat(opened.courses())
          .extracting(it -> it.request().reference().value() + " " + it.category())
          .containsExactly(
              "2026-0001 " + String.join(" > ", site.profile.category()),
              "2026-0002 " + String.join(" > ", site.profile.category()));
      assertThat(opened.courses())
          .allMatch(it -> it.course().idNumber() != null && !it.course().visible());
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void tellWhoWaits(Profile kind) throws InterruptedException {
    try (TestSite site = TestSite.of(kind)) {
      site.run(ASKED);

      assertThat(opened(site).courses())
          .extracting(it -> it.waiting().stream().map(w -> w.email().value()).toList())
          .containsExactly(List.of("inconnue@example.org"), List.of(), List.of());
    }
  }

  @ParameterizedTest
  @EnumSource(Profile.class)
  void leaveOutWhatIsThereTwiceAndSaySo(Profile kind) throws InterruptedException {
    try (TestSite site = TestSite.of(kind)) {
      site.run(ASKED);
      site.sandbox.put(ByHand.renamed(site.course("2026-0003"), "twin", "2026-0002"));

      OpenedCourses opened = opened(site);

      assertThat(opened.courses()).hasSize(1);
      assertThat(opened.problems())
          .extracting(it -> it.where() + " " + it.message().key())
          .containsExactly("2026-0002 provisioning.duplicates");
    }
  }

  private static OpenedCourses opened(TestSite site) {
    List<OpeningRequest> requests = Arrays.stream(ASKED).map(Asked::request).toList();
    return OpenedCourses.on(site.client(), site.profile, requests);
  }
}

package fr.passerelle.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.opening.Person;

/** Three requests with nobody, one and two people to enrol, and what must be true in the end. */
final class ThreeRequests {

  static final Asked[] THREE = {
    Asked.of("2026-0001"),
    Asked.of("2026-0002").designers(new Person("Sacha Moreau", "sacha.moreau@example.org")),
    Asked.of("2026-0003").nobody()
  };

  private ThreeRequests() {}

  /** Each course once, everybody in it once, nothing left to do, nothing left open. */
  static void assertEndAfterASecondRun(TestSite site) throws InterruptedException {
    site.run(THREE);
    assertThat(site.staff("2026-0001")).containsExactly("alix.bernard 3");
    assertThat(site.staff("2026-0002")).hasSize(2).doesNotHaveDuplicates();
    assertThat(site.staff("2026-0003")).isEmpty();
    assertThat(site.plan(THREE).isEmpty()).isTrue();
    assertThat(site.journal.unfinishedCreates(TestSite.NAME)).isEmpty();
    assertThat(site.journal.said()).noneMatch(it -> it.endsWith("…"));
  }
}

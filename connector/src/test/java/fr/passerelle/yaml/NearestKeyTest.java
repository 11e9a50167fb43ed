package fr.passerelle.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestKeyTest {

  private static final List<String> KNOWN =
      List.of("categories", "count", "learner", "on", "roles", "staff", "tutor", "url");

  @ParameterizedTest
  @CsvSource({
    "lerner, learner",
    "learners, learner",
    "LEARNER, learner",
    "rol, roles",
    "role, roles",
    "tuotr, tutor",
    "stuff, staff",
    "categorys, categories",
    "catgorie, categories",
    "uri, url",
    "no, on",
    "ulr, url",
    "of, on",
    "ab, ''",
    "address, ''",
    "'', ''"
  })
  void aKeyIsTakenForTheKnownOneThatItNearlyIs(String written, String meant) {
    assertThat(NearestKey.nearest(written, KNOWN).orElse("")).isEqualTo(meant);
  }

  @Test
  void withoutANearOneAllAreListedInOrder() {
    assertThat(NearestKey.hint("zzzzzz", List.of("b", "a"))).hasToString("known here: a, b");
  }

  @Test
  void anEmptyListIsNoList() {
    assertThat(NearestKey.hint("x", List.of())).hasToString("take it out: nothing can stand here");
    assertThat(NearestKey.hint("x", null)).isEqualTo(NearestKey.hint("x", List.of()));
  }
}

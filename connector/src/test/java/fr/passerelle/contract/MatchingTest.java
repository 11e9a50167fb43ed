package fr.passerelle.contract;

import static fr.passerelle.contract.Site.CREATE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which names a database takes for the same: PostgreSQL none, MariaDB many. */
@ContractCases
@ByMatching
class MatchingTest {

  private static final String PAIRS =
      """
      ABC     | abc
      Été     | ete
      bœuf    | boeuf
      straße  | STRASSE
      emo😀   | emo🎓
      'x'     | 'x '
      """;

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = PAIRS)
  @Recorded({
    "4.1/create-dup-case",
    "4.1/create-dup-accent",
    "4.1/create-dup-trailing",
    "4.1/create-idn-oe2",
    "4.1/create-ss2",
    "4.1/create-emoji-b",
    "4.5/atomic-case-shortname",
    "4.5/create-shortname-trailing-space"
  })
  void takesShortNamesForTheSame(String first, String second, Site site) {
    String key = site.key();
    site.call(CREATE, site.draft(0, key, "shortname=" + key + first)).value();
    Answer answer = site.call(CREATE, site.draft(0, key, "shortname=" + key + second));
    if (site.kind().loose()) {
      answer.refuses(Thrown.MOODLE, "shortnametaken");
    } else {
      assertThat(answer.value()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = PAIRS)
  @Recorded({"4.1/create-idn-case", "4.1/create-idn-accent", "4.1/create-idn-trailing"})
  void takesIdnumbersForTheSame(String first, String second, Site site) {
    String key = site.key();
    site.course("idnumber=" + key + first);
    Answer answer = site.call(CREATE, site.draft(0, site.key(), "idnumber=" + key + second));
    if (site.kind().loose()) {
      answer.refuses(Thrown.MOODLE, "courseidnumbertaken");
    } else {
      assertThat(answer.value()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = PAIRS)
  @Recorded({
    "4.1/by_field-idnumber-gre-2026-0001",
    "4.1/by_field-idnumber-GRÉ-2026-0001",
    "4.1/by_field-idnumber-GRE-2026-0001_",
    "4.1/by_field-shortname-boeuf",
    "4.1/by_field-shortname-emo-🎓",
    "4.5/by_field-shortname-spec-thirty"
  })
  void findsOneByTheOther(String first, String second, Site site) {
    String key = site.key();
    site.course("idnumber=" + key + first);
    assertThat(site.courses("idnumber", key + first)).hasSize(1);
    assertThat(site.courses("idnumber", key + second)).hasSize(site.kind().loose() ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"shortname", "idnumber"})
  @Recorded({"4.1/create-dup-leading", "4.1/by_field-shortname-_NEW-MIN"})
  void takesALeadingSpaceForADifferenceEverywhere(String field, Site site) {
    String key = site.key();
    site.course("shortname=" + key, "idnumber=" + key);
    site.call(CREATE, site.draft(0, site.key(), field + "= " + key)).value();
    assertThat(site.courses(field, " " + key)).hasSize(1);
  }
}

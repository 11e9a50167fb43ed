package fr.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Accounts searched by criteria, on a site whose service has the function. */
@ContractCases
class SearchUsersTest {

  private static final String SEARCH = "core_user_get_users";

  private static Answer search(Site site, String... criteria) {
    boolean served =
        site.call("core_webservice_get_site_info")
            .value()
            .required("functions")
            .valueStream()
            .anyMatch(function -> function.required("name").stringValue().equals(SEARCH));
    Assumptions.assumeTrue(served, "the service does not have the function");
    String[] pairs = new String[criteria.length];
    for (int i = 0; i < criteria.length; i++) {
      pairs[i] = "criteria[" + i / 2 + "][" + (i % 2 == 0 ? "key" : "value") + "]=" + criteria[i];
    }
    return site.call(SEARCH, pairs);
  }

  private static List<String> found(Answer answer) {
    return Room.ids(answer.value().required("users"));
  }

  private static JsonNode somebody(Site site) {
    return Room.accounts(site).filter(account -> account.has("idnumber")).findFirst().orElseThrow();
  }

  @Test
  @Recorded("4.5/ok-get_users-none")
  void isAnEmptyListWhereNobodyIsFound(Site site) {
    search(site, "username", "zzzz").is("{\"users\":[],\"warnings\":[]}");
  }

  @Test
  @Recorded({"4.5/ok-get_users", "4.1/get_users-email-case"})
  void findsAnAddressInWhateverCase(Site site) {
    JsonNode somebody = somebody(site);
    String email = somebody.required("email").stringValue().toUpperCase(Locale.ROOT);
    assertThat(found(search(site, "email", email)))
        .containsExactly(somebody.required("id").asString());
  }

  @Test
  @Recorded("4.5/ok-get_users")
  void knowsWildcardsInAddresses(Site site) {
    String email = somebody(site).required("email").stringValue();
    String id = somebody(site).required("id").asString();
    assertThat(found(search(site, "email", "_" + email.substring(1)))).contains(id);
    assertThat(found(search(site, "email", email.substring(0, 3) + "%"))).contains(id);
  }

  @Test
  @Recorded("4.1/get_users-lastname-accent")
  void findsNobodyByALastNameThat41DoesNotShow(Site site) {
    assertThat(found(search(site, "lastname", "lefèvre")).isEmpty())
        .isEqualTo(!site.kind().recent());
    assertThat(found(search(site, "lastname", "lefevre"))).isEmpty();
  }

  @Test
  @Recorded("4.5/ok-get_users")
  void findsThoseWhoMeetEveryCriterion(Site site) {
    JsonNode somebody = somebody(site);
    String id = somebody.required("id").asString();
    String email = somebody.required("email").stringValue();
    assertThat(found(search(site, "id", id, "email", email))).containsExactly(id);
    assertThat(found(search(site, "id", id, "email", "x" + email))).isEmpty();
  }

  @Test
  @Recorded("4.5/warn-get_users-badkey")
  void warnsOfAKeyThatNobodyKnowsAndFindsEverybody(Site site) {
    JsonNode answer = search(site, "nope", "x").value();
    assertThat(answer.required("users").size()).isGreaterThan(20);
    assertThat(answer.required("warnings").get(0).required("warningcode").stringValue())
        .isEqualTo("invalidfieldparameter");
  }

  @ParameterizedTest
  @CsvSource({"id, id", "email, email"})
  @Recorded("4.5/ok-get_users")
  void refusesAKeyThatComesTwice(String one, String other, Site site) {
    search(site, one, "7", other, "8").refuses(Thrown.MOODLE, "keyalreadyset");
  }
}

package fr.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Accounts looked up by id, username, idnumber or e-mail address. */
@ContractCases
@ByMatching
class UsersByFieldTest {

  private static JsonNode somebody(Site site) {
    return Room.accounts(site)
        .filter(account -> account.has("idnumber") && !account.required("suspended").asBoolean())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> found(Site site, String field, String... values) {
    return Room.ids(Room.lookUp(site, field, values).value());
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "username", "idnumber", "email"})
  @Recorded({
    "4.5/ok-users_by_field-email",
    "4.5/ok-users_by_field-idnumber",
    "4.5/ok-users_by_field-username",
    "4.1/users_by_field-email-agent0001@ac-test.example"
  })
  void findsAnAccountByEachOfFourFields(String field, Site site) {
    JsonNode somebody = somebody(site);
    String value = somebody.required(field).asString();
    assertThat(found(site, field, value)).containsExactly(somebody.required("id").asString());
  }

  @Test
  @Recorded({"4.5/ok-users_by_field-idnumber", "4.1/users_by_field-username-connector"})
  void showsTheAccountAndNoRoles(Site site) {
    JsonNode somebody = somebody(site);
    assertThat(somebody.propertyNames())
        .contains("id", "username", "fullname", "email", "auth", "suspended", "confirmed", "lang")
        .doesNotContain("roles", "groups", "lastcourseaccess", "password", "deleted");
    assertThat(somebody.required("suspended").isBoolean()).isTrue();
    assertThat(somebody.has("trackforums")).isEqualTo(site.kind().recent());
  }

  @Test
  @Recorded("4.5/ok-users_by_field-username")
  void leavesOutWhatItDoesNotFindAndAnswersInTheOrderOfIds(Site site) {
    List<String> people = List.copyOf(Room.people(site, 3));
    String[] asked = {people.get(2), "99999999", people.get(0), people.get(1), people.get(0)};
    assertThat(found(site, "id", asked)).isEqualTo(people);
  }

  @ParameterizedTest
  @CsvSource({"id, 99999999", "id, 0", "id, -1", "username, zzzz", "idnumber, x", "email, x@y.z"})
  @Recorded({"4.1/users_by_field-idnumber-x", "4.5/ok-users_by_field-email2"})
  void isAnEmptyListWhereNobodyIsFound(String field, String value, Site site) {
    Room.lookUp(site, field, value).is("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"idnumber", "email", "username"})
  @Recorded({"4.5/ok-users_by_field-idnumber-empty", "4.1/users_by_field-idnumber-"})
  void findsNobodyByNothing(String field, Site site) {
    Room.lookUp(site, field, "").is("[]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "*"})
  @Recorded("4.5/ok-users_by_field-email")
  void knowsNoWildcards(String wildcard, Site site) {
    String email = somebody(site).required("email").stringValue();
    Room.lookUp(site, "email", wildcard + email.substring(1)).is("[]");
  }

  @Test
  @Recorded({"4.5/ok-users_by_field-email2", "4.1/users_by_field-email-AGENT0001@ac-test.example"})
  void mindsTheCaseOfAnAddressAsTheDatabaseDoes(Site site) {
    JsonNode somebody = somebody(site);
    String email = somebody.required("email").stringValue().toUpperCase(Locale.ROOT);
    String id = somebody.required("id").asString();
    assertThat(found(site, "email", email))
        .isEqualTo(site.kind().loose() ? List.of(id) : Collections.emptyList());
  }

  @Test
  @Recorded("4.1/users_by_field-email-àgent0001@ac-test.example")
  void mindsAccentsAsTheDatabaseDoes(Site site) {
    JsonNode somebody = somebody(site);
    String email = somebody.required("email").stringValue().replaceFirst("a", "à");
    String id = somebody.required("id").asString();
    assertThat(found(site, "email", email))
        .isEqualTo(site.kind().loose() ? List.of(id) : Collections.emptyList());
  }

  @Test
  @Recorded("4.1/users_by_field-email-AGENT0001@ac-test.example")
  void mindsSpacesBehindAnIdnumberAsTheDatabaseDoes(Site site) {
    JsonNode somebody = somebody(site);
    String id = somebody.required("id").asString();
    String idNumber = somebody.required("idnumber").stringValue() + " ";
    assertThat(found(site, "idnumber", idNumber))
        .isEqualTo(site.kind().loose() ? List.of(id) : Collections.emptyList());
  }

  @ParameterizedTest
  @CsvSource({
    "id, abc",
    "id, 7abc",
    "id, ''",
    "id, 99999999999999999999",
    "username, CONNECTOR",
    "username, connectór",
    "username, 'connector '",
    "email, 'a@example.org '",
    "email, ' a@example.org'"
  })
  @Recorded({
    "4.5/err-users_by_field-badid",
    "4.1/users_by_field-username-CONNECTOR",
    "4.1/users_by_field-username-connectór",
    "4.1/users_by_field-email-agent0001@ac-test.example_"
  })
  void refusesAValueThatItWouldHaveToAlter(String field, String value, Site site) {
    Room.lookUp(site, field, value).refusesParameters();
  }

  @ParameterizedTest
  @ValueSource(strings = {"00%s", "%s.0", " %s"})
  @Recorded("4.5/err-users_by_field-badid")
  void takesANumberThatPhpFindsEqualForAnId(String pattern, Site site) {
    String person = Room.people(site, 1).get(0);
    assertThat(found(site, "id", pattern.replace("%s", person))).containsExactly(person);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lastname", "auth", ""})
  @Recorded("4.5/err-users_by_field-badfield")
  void looksUpByNoOtherField(String field, Site site) {
    Room.lookUp(site, field, "x").refuses(Thrown.CODING, "codingerror");
  }

  @Test
  @Recorded("4.5/err-missing-param")
  void needsValues(Site site) {
    site.call("core_user_get_users_by_field", "field=id").refusesParameters();
    site.call("core_user_get_users_by_field", "field=id", "values=7").refusesParameters();
    Room.lookUp(site, "values").refusesParameters();
  }

  @Test
  @Recorded("4.5/users_by_field-deleted")
  void showsASuspendedAccountAsSuch(Site site) {
    List<JsonNode> suspended =
        Room.accounts(site).filter(it -> it.required("suspended").booleanValue()).toList();
    assumeFalse(suspended.isEmpty(), "the site has no suspended account");
    String email = suspended.get(0).required("email").stringValue();
    assertThat(Room.lookUp(site, "email", email).value().get(0).required("suspended").asBoolean())
        .isTrue();
  }

  @Test
  @Recorded("4.5/users_by_field-deleted")
  void stillFindsADeletedAccountByItsIdUnderWhatIsLeftOfIt(Site site) {
    List<JsonNode> deleted = Room.accounts(site).filter(Room::deleted).toList();
    assumeFalse(deleted.isEmpty(), "the site has no deleted account");
    JsonNode account = deleted.get(0);
    assertThat(account.required("username").stringValue()).matches(".+@.+\\.\\d{9,}");
    assertThat(account.has("idnumber")).isFalse();
    assertThat(account.required("suspended").booleanValue()).isFalse();
  }

  @Test
  @InState(State.DELETED_ACCOUNTS_CLEANED_UP)
  @Recorded("4.5/users_by_field-deleted")
  void failsAsAWholeForADeletedAccountThatWasCleanedUp(Site site) {
    String own = site.call("core_webservice_get_site_info").value().required("userid").asString();
    String cleaned = firstCleanedUp(site);
    Room.lookUp(site, "id", cleaned, own)
        .refuses(Thrown.NO_RECORD, "invaliduser", "Invalid user", "Utilisateur non valide");
    assertThat(found(site, "id", own)).containsExactly(own);
  }

  private static String firstCleanedUp(Site site) {
    return IntStream.range(4, 120)
        .mapToObj(Integer::toString)
        .filter(id -> Room.lookUp(site, "id", id).json().has("exception"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Recorded("4.5/users_by_field-deleted")
  void findsTheGuest(Site site) {
    assertThat(Room.lookUp(site, "id", "1").value().get(0).required("username").stringValue())
        .isEqualTo("guest");
  }
}

package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsersTest {

  private static final EmailAddress JEAN = new EmailAddress("Jean.Petit@example.org");
  private static final String SEARCH = ServiceFunction.SEARCH_USERS.wireName();

  private static String user(long id, String email) {
    return "{\"id\":%d,\"fullname\":\"P\",\"email\":\"%s\",\"suspended\":false}"
        .formatted(id, email);
  }

  private static Account open(long id) {
    return new Account(new UserId(id), AccountState.OPEN, "example.org");
  }

  @Test
  void areFoundByAddressWhateverItsCaseAndLooseMatchesDropped() {
    ScriptedSite site =
        ScriptedSite.answering(
            call ->
                "["
                    + user(7, "JEAN.PETIT@example.org")
                    + ","
                    + user(8, "jéan.petit@example.org")
                    + ",{\"id\":9,\"fullname\":\"P\"}]");
    assertThat(site.users().byEmail(List.of(JEAN)).get(JEAN)).containsExactly(open(7));
  }

  @Test
  void thatNobodyShowsAreAnEmptyList() {
    ScriptedSite site = ScriptedSite.answering(call -> "[]");
    assertThat(site.users().byEmail(List.of(JEAN)).get(JEAN)).isEmpty();
    assertThat(site.calls).hasSize(1);
  }

  @Test
  void areSearchedWithoutCaseWhereTheServiceHasTheFunction() {
    ScriptedSite site =
        new ScriptedSite(
            "4.5",
            List.of(SEARCH),
            call ->
                call.function() == ServiceFunction.SEARCH_USERS
                    ? "{\"users\":[" + user(7, "J_P%@Example.org") + "],\"warnings\":[]}"
                    : "[]");
    EmailAddress odd = new EmailAddress("j_p%@example.org");
    assertThat(site.users().byEmail(List.of(odd)).get(odd)).containsExactly(open(7));
    assertThat(ScriptedSite.sent(site.calls.get(1)))
        .containsEntry("criteria[0][key]", "email")
        .containsEntry("criteria[0][value]", "j\\_p\\%@example.org");
  }

  @Test
  void whomMoodleCannotRenderDoNotKeepTheOthersFromBeingSearched() {
    String unrenderable = Fixture.read("moodle-4.5/enrolled-POISON.json");
    ScriptedSite site =
        new ScriptedSite(
            "4.5",
            List.of(SEARCH),
            call -> {
              if (call.function() == ServiceFunction.USERS_BY_FIELD) {
                return "[]";
              }
              return ScriptedSite.sent(call).containsValue("jean.petit@example.org")
                  ? unrenderable
                  : "{\"users\":[" + user(7, "Anne@example.org") + "],\"warnings\":[]}";
            });
    EmailAddress anne = new EmailAddress("anne@example.org");
    assertThat(site.users().byEmail(List.of(JEAN, anne)))
        .containsEntry(JEAN, List.of())
        .containsEntry(anne, List.of(open(7)));
  }

  @Test
  void areReadByIdInBatches() {
    ScriptedSite site = ScriptedSite.answering(UsersTest::everybodyAsked);
    List<UserId> ids = IntStream.rangeClosed(2, 252).mapToObj(UserId::new).toList();
    assertThat(site.users().byId(ids)).hasSize(251).containsEntry(new UserId(2), open(2));
    assertThat(site.calls).hasSize(3);
  }

  @Test
  void whomMoodleCannotRenderAreAbsentAndTheOthersKept() {
    ScriptedSite site =
        ScriptedSite.answering(
            call ->
                ScriptedSite.sent(call).containsValue("50")
                    ? Fixture.read("moodle-4.5/enrolled-POISON.json")
                    : everybodyAsked(call));
    List<UserId> ids = IntStream.rangeClosed(2, 101).mapToObj(UserId::new).toList();
    assertThat(site.users().byId(ids)).hasSize(99).doesNotContainKey(new UserId(50));
  }

  @Test
  void whoWereDeletedAndCleanedUpAreAbsentAndTheOthersKept() {
    ScriptedSite site =
        ScriptedSite.answering(
            call ->
                ScriptedSite.sent(call).containsValue("64")
                    ? Fixture.read("moodle-4.5/users_by_field-cleaned-up.json")
                    : everybodyAsked(call));
    List<UserId> ids = IntStream.rangeClosed(2, 101).mapToObj(UserId::new).toList();
    assertThat(site.users().byId(ids)).hasSize(99).doesNotContainKey(new UserId(64));
  }

  @Test
  void tellTheirStateWhereTheSiteDoes() {
    ScriptedSite site =
        ScriptedSite.answering(
            call -> "[{\"id\":2,\"suspended\":true},{\"id\":3,\"suspended\":false},{\"id\":4}]");
    List<UserId> ids = List.of(new UserId(2), new UserId(3), new UserId(4));
    assertThat(site.users().byId(ids).values())
        .extracting(Account::state)
        .containsExactly(AccountState.SUSPENDED, AccountState.OPEN, AccountState.UNKNOWN);
  }

  @Test
  void areNotAskedForWithoutKeys() {
    ScriptedSite site = ScriptedSite.answering(call -> "[]");
    assertThat(site.users().byId(List.of())).isEmpty();
    assertThat(site.users().byEmail(List.of())).isEmpty();
    assertThat(site.calls).isEmpty();
  }

  private static String everybodyAsked(Call call) {
    return ScriptedSite.sent(call).entrySet().stream()
        .filter(entry -> entry.getKey().startsWith("values"))
        .map(
            entry ->
                user(Long.parseLong(entry.getValue()), "p" + entry.getValue() + "@example.org"))
        .collect(Collectors.joining(",", "[", "]"));
  }
}

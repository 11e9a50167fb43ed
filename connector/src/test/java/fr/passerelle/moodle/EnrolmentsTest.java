package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentsTest {

  private static final CourseId COURSE = new CourseId(2);
  private static final String UNRENDERABLE = Fixture.read("moodle-4.5/enrolled-POISON.json");

  private static <K extends Comparable<K>, V> SortedMap<K, V> sorted(Map<K, V> map) {
    return new TreeMap<>(map);
  }

  private static Roster read(Function<Call, String> script) {
    return ScriptedSite.answering(script).enrolments().participants(COURSE, EnrolmentFilter.ANY);
  }

  @Test
  void areReadWithRolesGroupsAndLastAccess() {
    String body =
        Fixture.read("moodle-4.1/enrolled-s1-userfields_id_roles_groups_lastcourseaccess.json");
    Roster roster = read(call -> body);
    assertThat(roster.isComplete()).isTrue();
    assertThat(roster.participants()).hasSize(27);
    assertThat(roster.participants())
        .contains(
            new Participant(
                new UserId(120),
                new Standing(
                    sorted(Map.of("tuteur", new RoleId(4), "participant", new RoleId(5))),
                    sorted(Map.of(new GroupId(1), "Groupe 1"))),
                LastAccess.at(Instant.ofEpochSecond(1795363391))),
            new Participant(
                new UserId(113),
                new Standing(sorted(Map.of("formateur", new RoleId(3))), new TreeMap<>()),
                LastAccess.NEVER));
  }

  @Test
  void holdAnUnknownLastAccessWhereTheSiteHidesIt() {
    Roster roster = read(call -> "[{\"id\":5,\"roles\":[]}]");
    assertThat(roster.participants())
        .containsExactly(
            new Participant(
                new UserId(5), new Standing(new TreeMap<>(), new TreeMap<>()), LastAccess.UNKNOWN));
  }

  @Test
  void holdEachPersonOnceInTheOrderOfIds() {
    Roster roster = read(call -> people(7, 5, 7));
    assertThat(roster.participants())
        .extracting(Participant::user)
        .containsExactly(new UserId(5), new UserId(7));
  }

  @ParameterizedTest
  @CsvSource({
    "'4.5.6 (Build: 20250811)', 'id,roles,groups,lastcourseaccess'",
    "'3.6', 'id,roles,groups,lastcourseaccess'",
    "'3.5.5+ (Build: 20190321)', 'id,roles,groups'",
    "'2.9', 'id,roles,groups'",
    "'', 'id,roles,groups'"
  })
  void askForTheLastAccessOnlyWhereTheReleaseTellsIt(String release, String fields) {
    ScriptedSite site = new ScriptedSite(release, List.of(), call -> "[]");
    site.enrolments().participants(COURSE, EnrolmentFilter.ACTIVE);
    assertThat(ScriptedSite.sent(site.calls.get(0)))
        .containsOnly(
            Map.entry("courseid", "2"),
            Map.entry("options[0][name]", "userfields"),
            Map.entry("options[0][value]", fields),
            Map.entry("options[1][name]", "onlyactive"),
            Map.entry("options[1][value]", "1"));
  }

  /** Places 0 to 699 hold people 1000 to 1699; Moodle can't render three of them. */
  @Test
  void keepEverybodyElseWhenSomebodyCannotBeRendered() {
    Set<Integer> poisoned = Set.of(0, 300, 699);
    Roster roster = read(call -> page(call, 700, poisoned));
    assertThat(roster.unreadable()).isEqualTo(3);
    assertThat(roster.participants()).hasSize(697);
    assertThat(roster.participants())
        .extracting(Participant::user)
        .doesNotContain(new UserId(1000), new UserId(1300), new UserId(1699))
        .contains(new UserId(1001), new UserId(1299), new UserId(1301), new UserId(1698));
  }

  /** Moodle drops from a page whom the token's user may not see. */
  @Test
  void areReadOnBehindAShortPage() {
    Roster roster =
        read(
            call -> {
              String from = option(call, "limitfrom");
              return switch (from) {
                case "" -> UNRENDERABLE;
                case "0" -> people(1);
                case "256" -> people(1, 2);
                default -> "[]";
              };
            });
    assertThat(roster.participants()).hasSize(2);
  }

  @Test
  void areRefusedWhenNobodyOfAWholePageCanBeRendered() {
    assertThatThrownBy(() -> read(call -> UNRENDERABLE))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("course 2");
  }

  @Test
  void areNeverReadOfTheFrontPage() {
    ScriptedSite site = ScriptedSite.answering(call -> "[]");
    assertThatThrownBy(() -> site.enrolments().participants(new CourseId(1), EnrolmentFilter.ANY))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(site.calls).isEmpty();
  }

  @Test
  void showTheSelfEnrolmentInstancesWithTheirNames() {
    ScriptedSite site =
        ScriptedSite.answering(call -> Fixture.read("moodle-4.1/enrolmethods-s9-raw.json"));
    assertThat(site.enrolments().methods(new CourseId(10)))
        .hasSize(9)
        .contains(new EnrolmentMethod(52, "self", "GAIA-PARTICIPANT_12435_23A0080123_67890"));
  }

  @Test
  void areMadeInOneCall() {
    ScriptedSite site = ScriptedSite.answering(call -> "null");
    site.enrolments()
        .enrolManually(
            List.of(
                new ManualEnrolment(new UserId(7), COURSE, new RoleId(5)),
                new ManualEnrolment(new UserId(8), COURSE, new RoleId(5))));
    assertThat(site.calls).hasSize(1);
    assertThat(ScriptedSite.sent(site.calls.get(0)))
        .hasSize(6)
        .containsEntry("enrolments[1][userid]", "8")
        .containsEntry("enrolments[1][courseid]", "2")
        .containsEntry("enrolments[1][roleid]", "5");
  }

  @Test
  void areInDoubtWhenMoodleAnswersMoreThanNothing() {
    ScriptedSite site = ScriptedSite.answering(call -> "{\"warnings\":[]}");
    ManualEnrolment one = new ManualEnrolment(new UserId(7), COURSE, new RoleId(5));
    assertThatThrownBy(() -> site.enrolments().enrolManually(List.of(one)))
        .isInstanceOf(OutcomeUnknownException.class);
  }

  private static String page(Call call, int size, Set<Integer> poisoned) {
    String from = option(call, "limitfrom");
    int first = from.isEmpty() ? 0 : Integer.parseInt(from);
    int end = from.isEmpty() ? size : first + Integer.parseInt(option(call, "limitnumber"));
    int last = Math.min(size, end);
    return poisoned.stream().anyMatch(place -> place >= first && place < last)
        ? UNRENDERABLE
        : people(
            IntStream.range(first, Math.max(first, last)).map(place -> 1000 + place).toArray());
  }

  private static String people(int... ids) {
    return IntStream.of(ids)
        .mapToObj(id -> "{\"id\":" + id + ",\"fullname\":\"P\",\"roles\":[],\"groups\":[]}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String option(Call call, String name) {
    Map<String, String> sent = ScriptedSite.sent(call);
    return Stream.of(0, 1, 2, 3, 4)
        .filter(i -> name.equals(sent.get("options[" + i + "][name]")))
        .map(i -> sent.getOrDefault("options[" + i + "][value]", ""))
        .findFirst()
        .orElse("");
  }
}

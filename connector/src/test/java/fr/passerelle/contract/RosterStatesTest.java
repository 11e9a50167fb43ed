package fr.passerelle.contract;

import static fr.passerelle.contract.Room.LEARNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whom a roster holds, by the state of their enrolment and of their account. */
@ContractCases
class RosterStatesTest {

  private static final long DAY = Duration.ofDays(1).toSeconds();

  /** One who is active, one suspended, one of the future, one whose time is over. */
  private static List<String> oneOfEachState(Room room) {
    long now = Instant.now().getEpochSecond();
    List<String> people = Room.people(room.site(), 4);
    room.enrol(LEARNER, people.get(0)).is("null");
    room.enrol(LEARNER, people.get(1), "suspend=1").is("null");
    room.enrol(LEARNER, people.get(2), "timestart=" + (now + DAY)).is("null");
    room.enrol(LEARNER, people.get(3), "timeend=" + (now - DAY)).is("null");
    return people;
  }

  @Test
  @Recorded({"4.5/enrolled-ODD-all", "4.1/enrolled-s1-"})
  void holdsEverybodyInWhateverStateUnlessAsked(Site site) {
    Room room = Room.on(site);
    assertThat(oneOfEachState(room)).isEqualTo(room.ids());
  }

  @Test
  @Recorded({"4.5/enrolled-ODD-all", "4.1/enrolled-s1-"})
  void doesNotTellTheStates(Site site) {
    Room room = Room.on(site);
    oneOfEachState(room);
    List<List<String>> fields =
        room.roster("userfields", "id,roles,groups,lastcourseaccess,suspended")
            .value()
            .valueStream()
            .map(row -> List.copyOf(row.propertyNames()))
            .distinct()
            .toList();
    assertThat(fields).hasSize(1);
    assertThat(fields.get(0))
        .doesNotContain("suspended", "status", "timestart", "timeend", "enrolments");
  }

  @Test
  @Recorded({"4.5/enrolled-ODD-onlyactive", "4.1/enrolled-s1-onlyactive_1"})
  void leavesOutTheSuspendedTheFutureAndTheEndedWhenOnlyTheActiveAreWanted(Site site) {
    Room room = Room.on(site);
    List<String> people = oneOfEachState(room);
    assertThat(room.ids("onlyactive", "1")).containsExactly(people.get(0));
  }

  @Test
  @Recorded({"4.5/enrolled-ODD-onlysuspended", "4.1/enrolled-s1-onlysuspended_1"})
  void meansEverybodyWhoIsNotActiveBySuspended(Site site) {
    Room room = Room.on(site);
    List<String> people = oneOfEachState(room);
    assertThat(room.ids("onlysuspended", "1")).isEqualTo(people.subList(1, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", ""})
  @Recorded("4.5/enrolled-ODD-onlyactive-0")
  void takesZeroAndNothingForNo(String value, Site site) {
    Room room = Room.on(site);
    oneOfEachState(room);
    assertThat(room.ids("onlyactive", value)).hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "no", "2"})
  @Recorded("4.5/enrolled-ODD-onlyactive-false")
  void takesAnyOtherTextForYesEvenFalse(String value, Site site) {
    Room room = Room.on(site);
    oneOfEachState(room);
    assertThat(room.ids("onlyactive", value)).hasSize(1);
    assertThat(room.ids("onlysuspended", value)).hasSize(3);
  }

  @Test
  @Recorded({"4.5/enrolled-ODD-both", "4.1/enrolled-s1-onlyactive_1-onlysuspended_1"})
  void refusesToHoldOnlyTheActiveAndOnlyTheOthers(Site site) {
    String why = "Both onlyactive and onlysuspended are set, this is probably not what you want!";
    Room.on(site)
        .roster("onlyactive", "1", "onlysuspended", "1")
        .refuses(
            Thrown.CODING,
            "codingerror",
            "Coding error detected, it must be fixed by a programmer: " + why,
            "Erreur de programmation détectée. Ceci doit être corrigé par un programmeur\u00a0: "
                + why);
  }

  @Test
  @Recorded({"4.5/enrolled-ODD-onlyactive", "4.1/enrolled-s1-onlyactive_1"})
  void takesAnEndThatIsStillToComeForActive(Site site) {
    Room room = Room.on(site);
    String person = Room.people(site, 1).get(0);
    long now = Instant.now().getEpochSecond();
    room.enrol(LEARNER, person, "timestart=" + (now - DAY), "timeend=" + (now + DAY)).is("null");
    assertThat(room.ids("onlyactive", "1")).containsExactly(person);
  }

  @Test
  @Recorded("4.5/enrolled-ODD-onlyactive")
  void countsASuspendedAccountAsActive(Site site) {
    List<String> suspended =
        Room.accounts(site)
            .filter(account -> account.required("suspended").booleanValue())
            .map(account -> account.required("id").asString())
            .toList();
    assumeFalse(suspended.isEmpty(), "the site has no suspended account");
    Room room = Room.on(site);
    room.enrol(LEARNER, suspended.get(0)).is("null");
    assertThat(room.ids()).containsExactly(suspended.get(0));
    assertThat(room.ids("onlyactive", "1")).containsExactly(suspended.get(0));
    assertThat(room.ids("onlysuspended", "1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"onlyactive", "onlysuspended", "nope"})
  @Recorded({"4.5/enrolled-EMPTY", "4.5/enrolled-EMPTY-raw"})
  void isAnEmptyListWhereNobodyIs(String option, Site site) {
    Room.on(site).roster(option, "1").is("[]");
  }

  @Test
  @InState(State.INSTANCES_DISABLED)
  @Recorded({
    "4.5/enrolled-MANUALOFF",
    "4.5/enrolled-MANUALOFF-onlyactive",
    "4.5/enrolled-MANUALOFF-onlysusp"
  })
  void takesThoseOfADisabledInstanceForInactive(Site site) {
    Stream<String> courses = Room.courses(site).stream();
    assertThat(courses.filter(course -> isFullOfInactive(site, course))).isNotEmpty();
  }

  private static boolean isFullOfInactive(Site site, String course) {
    String[] lean = {"userfields", "id"};
    JsonNode all = Room.roster(site, course, lean).value();
    JsonNode active = Room.roster(site, course, "onlyactive", "1").value();
    JsonNode others =
        Room.roster(site, course, Form.all(lean, new String[] {"onlysuspended", "1"})).value();
    return !all.isEmpty() && active.isEmpty() && others.equals(all);
  }

  @Test
  @Recorded({"4.5/enrolled-TWOMETHODS", "4.5/enrolled-TWOMETHODS-onlyactive"})
  void holdsNobodyTwiceWhoCameInByTwoWays(Site site) {
    for (String course : Room.courses(site)) {
      JsonNode whole = Room.roster(site, course, "userfields", "id").value();
      JsonNode active = Room.roster(site, course, "userfields", "id", "onlyactive", "1").value();
      JsonNode others = Room.roster(site, course, "userfields", "id", "onlysuspended", "1").value();
      assertThat(Room.ids(whole)).doesNotHaveDuplicates();
      assertThat(Stream.of(active, others).flatMap(JsonNode::valueStream))
          .containsExactlyInAnyOrderElementsOf(whole.valueStream().toList());
    }
  }
}

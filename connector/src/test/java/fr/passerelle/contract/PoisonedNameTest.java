package fr.passerelle.contract;

import static fr.passerelle.contract.Room.LEARNER;
import static fr.passerelle.contract.State.POISONED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** One person whose name holds a tag. */
@ContractCases
class PoisonedNameTest {

  private static final List<String> OTHERS = List.of("10", "11", "14", "15");

  private static Room withThePoisoned(Site site) {
    Room room = Room.on(site);
    OTHERS.forEach(person -> room.enrol(LEARNER, person).is("null"));
    room.enrol(LEARNER, POISONED).is("null");
    return room;
  }

  private static void refuses(Answer answer) {
    answer.refuses(
        Thrown.INVALID_RESPONSE,
        "invalidresponse",
        "Invalid response value detected",
        "Valeur retournée incorrecte détectée");
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "id,roles", "id,fullname"})
  @InState(State.POISONED_NAME)
  @Recorded({"4.5/enrolled-POISON", "4.5/enrolled-POISON-userfields-id", "4.1/poison"})
  void killsTheWholeRosterHoweverLean(String fields, Site site) {
    refuses(withThePoisoned(site).roster("userfields", fields));
  }

  @Test
  @InState(State.POISONED_NAME)
  @Recorded({"4.5/enrolled-ODD-htmlname-raw", "4.5/transport-setting-raw-enrolled"})
  void killsTheRosterOfWhoWishesForRawNamesToo(Site site) {
    String[] form = Room.rosterForm(withThePoisoned(site).course());
    refuses(site.call(Room.ROSTER, Form.all(form, new String[] {"moodlewssettingraw=1"})));
  }

  @Test
  @InState(State.POISONED_NAME)
  @Recorded("4.5/enrolled-291-onlyactive-id-roles")
  void killsTheRosterOfTheActiveOnesToo(Site site) {
    Room room = withThePoisoned(site);
    refuses(room.roster("onlyactive", "1", "userfields", "id,roles"));
    room.roster("onlysuspended", "1").is("[]");
  }

  @Test
  @InState(State.POISONED_NAME)
  @Recorded("4.5/enrolled-POISON-limit2")
  void sparesThePagesThatLeaveItOut(Site site) {
    Room room = withThePoisoned(site);
    List<Answer> pages =
        IntStream.range(0, OTHERS.size() + 1)
            .mapToObj(from -> room.roster("limitnumber", "1", "limitfrom", "" + from))
            .toList();
    refuses(pages.get(2));
    assertThat(
            pages.stream()
                .map(Answer::json)
                .filter(page -> !page.has("exception"))
                .map(page -> page.get(0).required("id").asString()))
        .containsExactlyElementsOf(OTHERS);
  }

  @Test
  @InState(State.POISONED_NAME)
  @Recorded({"4.5/users_by_field-htmlname", "4.5/users_by_field-2"})
  void killsALookUpOfSeveral(Site site) {
    refuses(Room.lookUp(site, "id", POISONED));
    refuses(Room.lookUp(site, "id", "10", POISONED));
    assertThat(Room.ids(Room.lookUp(site, "id", "10").value())).containsExactly("10");
  }

  @Test
  @InState(State.POISONED_NAME)
  @Recorded("4.5/get_group_members-ODD")
  void doesNoHarmWhereIdsAreTold(Site site) {
    Room room = withThePoisoned(site);
    JsonNode members = room.members(room.group("Groupe A", POISONED)).value();
    assertThat(members.get(0).required("userids").get(0).asString()).isEqualTo(POISONED);
  }

  @Test
  @InState(State.POISONED_NAME)
  @Recorded("4.5/enrolled-ODD-userfields-bad")
  void isNotReachedWhereAFieldIsUnknown(Site site) {
    withThePoisoned(site).roster("userfields", "nope").refuses(Thrown.MOODLE, "invaliduserfield");
  }
}

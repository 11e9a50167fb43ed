package fr.passerelle.contract;

import static fr.passerelle.contract.Room.LEARNER;
import static fr.passerelle.contract.Room.TRAINER;
import static fr.passerelle.contract.Room.TUTOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Fields, pages, orders and filters of a roster. */
@ContractCases
class RosterOptionsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id | id fullname",
        "roles | id fullname roles",
        "id,lastcourseaccess | id fullname lastcourseaccess",
        "id, email | id fullname email",
        "id,customfields,suspended | id fullname"
      })
  @Recorded({
    "4.5/enrolled-ODD-userfields-min",
    "4.5/enrolled-ODD-userfields-space",
    "4.1/enrolled-s1-userfields_id_customfields",
    "4.1/enrolled-s1-userfields_id_suspended"
  })
  void isLeanButAlwaysNamesThePerson(String wanted, String shown, Site site) {
    Room room = Room.on(site);
    JsonNode person = room.person(room.learners(1).get(0), "userfields", wanted);
    assertThat(person.propertyNames()).containsExactlyInAnyOrder(shown.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({"'id,nope', nope", "enrolments, enrolments", "'', ''", "'id,', ''"})
  @Recorded({
    "4.5/enrolled-ODD-userfields-bad",
    "4.5/enrolled-ODD-userfields-status",
    "4.5/enrolled-ODD-userfields-empty",
    "4.1/err-userfield"
  })
  void refusesAFieldThatNobodyKnowsAndAnEmptyOne(String wanted, String named, Site site) {
    Room room = Room.on(site);
    room.learners(1);
    room.roster("userfields", wanted)
        .refuses(
            Thrown.MOODLE,
            "invaliduserfield",
            "Invalid user field: " + named,
            "Champ utilisateur non valide\u00a0: " + named);
  }

  @Test
  @Recorded({"4.5/enrolled-ODD-userfields-bad", "4.5/enrolled-EMPTY"})
  void findsNothingWrongWithAFieldWhereNobodyIs(Site site) {
    Room.on(site).roster("userfields", "nope").is("[]");
  }

  @Test
  @Recorded("4.5/enrolled-ODD-unknown-option")
  void passesOverAnOptionThatNobodyKnows(Site site) {
    Room room = Room.on(site);
    List<String> people = room.learners(2);
    assertThat(room.ids("nope", "1")).isEqualTo(people);
  }

  @Test
  @Recorded("4.5/enrolled-ODD-option-badname")
  void refusesAnOptionWhoseNameIsNoWord(Site site) {
    Room.on(site).roster("no pe", "1").refusesParameters();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0 1 2 3 4",
    "-1, -1, 0 1 2 3 4",
    "0, 2, 0 1",
    "3, 0, 3 4",
    "3, 1, 3",
    "4, 9, 4",
    "5, 9, ''",
    "x, y, 0 1 2 3 4"
  })
  @Recorded({
    "4.5/enrolled-ODD-limit0",
    "4.5/enrolled-ODD-limit-neg",
    "4.5/enrolled-ODD-limit",
    "4.5/enrolled-ODD-limitfrom-only",
    "4.5/enrolled-ODD-limit-beyond",
    "4.1/enrolled-s1-limitnumber_5-limitfrom_50-userfields_id"
  })
  void cutsPages(String from, String number, String places, Site site) {
    Room room = Room.on(site);
    List<String> people = room.learners(5);
    List<String> expected = new ArrayList<>();
    for (String place : places.isEmpty() ? new String[0] : places.split(" ", -1)) {
      expected.add(people.get(Integer.parseInt(place)));
    }
    assertThat(room.ids("limitfrom", from, "limitnumber", number)).isEqualTo(expected);
  }

  @Test
  @Recorded({"4.5/enrolled-ODD-limit", "4.5/enrolled-ODD-limit-beyond"})
  void losesNobodyBetweenPages(Site site) {
    Room room = Room.on(site);
    List<String> people = room.learners(5);
    List<String> read = new ArrayList<>();
    List<String> page = room.ids("limitnumber", "2");
    while (!page.isEmpty()) {
      read.addAll(page);
      page = room.ids("limitnumber", "2", "limitfrom", "" + read.size());
    }
    assertThat(read).isEqualTo(people);
  }

  @Test
  @Recorded("4.5/enrolled-ODD-sort-id")
  void isInTheOrderOfIdsUnlessAsked(Site site) {
    Room room = Room.on(site);
    List<String> people = room.learners(4);
    assertThat(room.ids()).isEqualTo(people);
    assertThat(room.ids("sortby", "id")).isEqualTo(people);
  }

  @ParameterizedTest
  @ValueSource(strings = {"desc", "DESC", "Desc"})
  @Recorded("4.5/enrolled-ODD-sortdir")
  void turnsTheOrderRound(String direction, Site site) {
    Room room = Room.on(site);
    List<String> people = room.learners(4);
    assertThat(room.ids("sortby", "id", "sortdirection", direction))
        .isEqualTo(people.stream().sorted(byNumber().reversed()).toList());
  }

  private static Comparator<String> byNumber() {
    return Comparator.comparingLong(Long::parseLong);
  }

  /** Who has the same name stands together; which of two names is first, the database decides. */
  @ParameterizedTest
  @ValueSource(strings = {"lastname", "firstname"})
  @Recorded({
    "4.5/enrolled-ODD-sort-lastname",
    "4.5/enrolled-ODD-sort-firstname",
    "4.1/enrolled-s1-sortby_lastname"
  })
  void ordersByNames(String by, Site site) {
    Room room = Room.on(site);
    List<String> people = room.learners(8);
    List<String> ordered = room.ids("sortby", by);
    assertThat(ordered).containsExactlyInAnyOrderElementsOf(people);
    List<String> names = ordered.stream().map(id -> name(site, id, by)).toList();
    List<String> reversed =
        room.ids("sortby", by, "sortdirection", "desc").stream()
            .map(id -> name(site, id, by))
            .toList();
    assertThat(names).isNotEqualTo(reversed);
    assertThat(reversed.get(0)).isEqualTo(names.get(names.size() - 1));
    assertThat(names.stream().distinct().toList()).isEqualTo(withoutRepeats(names));
  }

  private static List<String> withoutRepeats(List<String> names) {
    List<String> kept = new ArrayList<>();
    for (String name : names) {
      if (kept.isEmpty() || !kept.get(kept.size() - 1).equals(name)) {
        kept.add(name);
      }
    }
    return kept;
  }

  /** 4.1 shows the full name only; the last name is what follows the first space. */
  private static String name(Site site, String id, String part) {
    JsonNode account = Room.lookUp(site, "id", id).value().get(0);
    String full = account.required("fullname").stringValue();
    int space = full.indexOf(' ');
    String guess = part.equals("firstname") ? full.substring(0, space) : full.substring(space + 1);
    return account.path(part).asString(guess);
  }

  @Test
  @Recorded("4.5/enrolled-ODD-sort-siteorder")
  void hasTheSiteOrderThatMembersOfAGroupHave(Site site) {
    Room room = Room.on(site);
    List<String> people = room.learners(8);
    String group = room.group("Tous", people.toArray(String[]::new));
    List<String> members =
        room.members(group)
            .value()
            .get(0)
            .required("userids")
            .valueStream()
            .map(JsonNode::asString)
            .toList();
    assertThat(room.ids("sortby", "siteorder")).isEqualTo(members);
  }

  @ParameterizedTest
  @CsvSource({"sortby, email", "sortby, ''", "sortdirection, down", "sortdirection, ''"})
  @Recorded({"4.5/enrolled-ODD-sort-email", "4.5/enrolled-ODD-sortdir-bad"})
  void refusesAnyOtherOrder(String option, String value, Site site) {
    Room.on(site).roster(option, value).refusesParameters();
  }

  @Test
  @Recorded({"4.5/enrolled-THIRTY-othercourse-group", "4.5/enrolled-ODD-group--1"})
  void holdsAGroupOrThoseOfNone(Site site) {
    Room room = Room.on(site);
    List<String> people = room.learners(3);
    String group = room.group("Groupe A", people.get(0), people.get(1));
    assertThat(room.ids("groupid", group)).isEqualTo(people.subList(0, 2));
    assertThat(room.ids("groupid", "-1")).isEqualTo(people.subList(2, 3));
    assertThat(room.ids("groupid", "0")).isEqualTo(people);
  }

  @Test
  @Recorded("4.5/enrolled-ODD-group-unknown")
  void isEmptyForAGroupThatDoesNotExist(Site site) {
    Room room = Room.on(site);
    room.learners(1);
    room.roster("groupid", "99999").is("[]");
  }

  @Test
  @Recorded("4.5/enrolled-groupid-of-other-course")
  void isEmptyForAGroupOfOtherPeopleInAnotherCourse(Site site) {
    Room room = Room.on(site);
    List<String> people = Room.people(site, 2);
    room.enrol(LEARNER, people.get(0)).is("null");
    Room other = Room.on(site);
    other.enrol(LEARNER, people.get(1)).is("null");
    room.roster("groupid", other.group("Ailleurs", people.get(1))).is("[]");
  }

  @ParameterizedTest
  @CsvSource({"mod/assign:submit, 0", "moodle/course:update, 2", "moodle/grade:viewall, 1 2"})
  @InState(State.WITH_ROLE_REVIEW)
  @Recorded({
    "4.5/enrolled-ODD-withcap-student",
    "4.5/enrolled-ODD-withcap",
    "4.5/enrolled-ODD-withcap-grade",
    "4.1/enrolled-s1-userfields_id-onlyactive_1-withcapability_mod_assign:submit"
  })
  void holdsThoseWhoMayDoSomething(String capability, String places, Site site) {
    Room room = Room.on(site);
    List<String> people = Room.people(site, 3);
    room.enrol(LEARNER, people.get(0)).is("null");
    room.enrol(TUTOR, people.get(1)).is("null");
    room.enrol(TRAINER, people.get(2)).is("null");
    List<String> expected = new ArrayList<>();
    for (String place : places.split(" ", -1)) {
      expected.add(people.get(Integer.parseInt(place)));
    }
    assertThat(room.ids("withcapability", capability)).isEqualTo(expected);
  }

  @Test
  @InState(State.WITH_ROLE_REVIEW)
  @Recorded("4.5/enrolled-ODD-withcap-bad")
  void isEmptyForACapabilityThatDoesNotExist(Site site) {
    Room room = Room.on(site);
    room.learners(1);
    room.roster("withcapability", "moodle/nope:nope").is("[]");
  }

  @Test
  @Recorded({"4.5/err-bad-course-id", "4.1/err-unknown-course"})
  void refusesACourseThatDoesNotExist(Site site) {
    Room.roster(site, "99999999")
        .refuses(
            Thrown.NO_RECORD,
            "invalidrecord",
            "Can't find data record in database table course.",
            "Impossible de trouver l’enregistrement de données dans la table course de la base de"
                + " données.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "", "2.0", " 2"})
  @Recorded({
    "4.5/err-wrong-type-int",
    "4.5/err-wrong-type-empty-int",
    "4.5/err-wrong-type-space-int"
  })
  void refusesWhatIsNoCourseId(String course, Site site) {
    Room.roster(site, course).refusesParameters();
  }
}

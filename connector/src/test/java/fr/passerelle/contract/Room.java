package fr.passerelle.contract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * A hidden course of a case’s own, and accounts of the site to put into it. Accounts are not made
 * but found: a service that may make accounts is not what the product asks for.
 */
final class Room {

  static final String ROSTER = "core_enrol_get_enrolled_users";
  static final String ENROL = "enrol_manual_enrol_users";

  /** The roles that every site has had since it was installed, whatever it calls them. */
  static final String TRAINER = "3";

  static final String TUTOR = "4";
  static final String LEARNER = "5";

  private final Site site;
  private final String course;

  private Room(Site site, String course) {
    this.site = site;
    this.course = course;
  }

  static Room on(Site site, String... fields) {
    return new Room(site, site.course(Form.all(new String[] {"visible=0"}, fields)));
  }

  String course() {
    return course;
  }

  Site site() {
    return site;
  }

  /** The ids of some accounts that can be used, the service’s own not among them. */
  static List<String> people(Site site, int count) {
    String own = site.call("core_webservice_get_site_info").value().required("userid").asString();
    List<String> found =
        accounts(site)
            .filter(account -> !account.required("suspended").booleanValue() && !deleted(account))
            .map(account -> account.required("id").asString())
            .filter(id -> !id.equals(own))
            .limit(count)
            .toList();
    return found.size() == count ? found : unseen(site, count);
  }

  /**
   * Ids of people whom the token’s user may not see; a site of some size has them. Who is seen all
   * the same runs a course somewhere.
   */
  static List<String> unseen(Site site, int count) {
    List<String> seen = accounts(site).map(it -> it.required("id").asString()).toList();
    return IntStream.range(16, 120)
        .mapToObj(Integer::toString)
        .filter(id -> !seen.contains(id))
        .limit(count)
        .toList();
  }

  /** The accounts with low ids, as looking them up shows them. */
  static Stream<JsonNode> accounts(Site site) {
    String[] ids = IntStream.range(4, 120).mapToObj(Integer::toString).toArray(String[]::new);
    return lookUp(site, "id", ids).value().valueStream();
  }

  /** Deleting leaves a digest where the address was. */
  static boolean deleted(JsonNode account) {
    return account.path("email").asString("").matches("[0-9a-f]{32}");
  }

  static Answer lookUp(Site site, String field, String... values) {
    String[] pairs =
        IntStream.range(0, values.length)
            .mapToObj(i -> "values[" + i + "]=" + values[i])
            .toArray(String[]::new);
    return site.call(
        "core_user_get_users_by_field", Form.all(new String[] {"field=" + field}, pairs));
  }

  /** One enrolment as a call has it, at a place in its list. */
  String[] enrolment(int index, String role, String person, String... more) {
    String[] usual = {"roleid=" + role, "userid=" + person, "courseid=" + course};
    return Form.item("enrolments", index, Form.all(usual, more));
  }

  Answer enrol(String role, String person, String... more) {
    return site.call(ENROL, enrolment(0, role, person, more));
  }

  /** Enrols some people as learners; their ids. */
  List<String> learners(int count) {
    List<String> people = people(site, count);
    people.forEach(person -> enrol(LEARNER, person).is("null"));
    return people;
  }

  /** The roster, by options given as name, value, name, value. */
  Answer roster(String... options) {
    return roster(site, course, options);
  }

  static Answer roster(Site site, String course, String... options) {
    return site.call(ROSTER, rosterForm(course, options));
  }

  static String[] rosterForm(String course, String... options) {
    List<String> pairs = new ArrayList<>(List.of("courseid=" + course));
    for (int i = 0; i < options.length; i += 2) {
      pairs.add("options[" + i / 2 + "][name]=" + options[i]);
      pairs.add("options[" + i / 2 + "][value]=" + options[i + 1]);
    }
    return pairs.toArray(String[]::new);
  }

  /** Who is in the roster, in its order. */
  List<String> ids(String... options) {
    return ids(roster(options).value());
  }

  static List<String> ids(JsonNode rows) {
    return rows.valueStream().map(row -> row.required("id").asString()).toList();
  }

  /** One person of the roster. */
  JsonNode person(String id, String... options) {
    return roster(options)
        .value()
        .valueStream()
        .filter(row -> row.required("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Makes a group; its id. */
  String group(String name, String... members) {
    String id = createGroup(name, "description=").value().get(0).required("id").asString();
    Stream.of(members).forEach(member -> addMember(id, member).is("null"));
    return id;
  }

  Answer createGroup(String name, String... more) {
    String[] usual = {"courseid=" + course, "name=" + name};
    return site.call("core_group_create_groups", Form.item("groups", 0, Form.all(usual, more)));
  }

  Answer addMember(String group, String person) {
    return site.call(
        "core_group_add_group_members",
        Form.item("members", 0, "groupid=" + group, "userid=" + person));
  }

  Answer groups(String... wishes) {
    return site.call(
        "core_group_get_course_groups", Form.all(new String[] {"courseid=" + course}, wishes));
  }

  Answer members(String group) {
    return site.call("core_group_get_group_members", "groupids[0]=" + group);
  }

  /** The ids of the site’s first courses, those that cases made and the front page left out. */
  static List<String> courses(Site site) {
    return ids(site.call("core_course_get_courses").value()).stream()
        .filter(id -> !id.equals("1"))
        .sorted(Comparator.comparingLong(Long::parseLong))
        .limit(20)
        .toList();
  }
}

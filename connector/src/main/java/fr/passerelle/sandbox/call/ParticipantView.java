package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Role;
import fr.passerelle.sandbox.site.Roster;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.PhpText;
import fr.passerelle.sandbox.wire.Sentence;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person as a roster shows them. Unlike elsewhere, names of groups and courses are always
 * escaped.
 *
 * @param standings of the roster's people
 * @param fields the fields wanted; empty for all. {@code id} and {@code fullname} always come
 */
record ParticipantView(Call call, Roster roster, Standings standings, List<String> fields) {

  ParticipantView(Call call, Roster roster, List<String> fields) {
    this(call, roster, Standings.in(roster), fields);
  }

  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "username",
          "fullname",
          "firstname",
          "lastname",
          "email",
          "address",
          "phone1",
          "phone2",
          "department",
          "institution",
          "interests",
          "firstaccess",
          "lastaccess",
          "suspended",
          "auth",
          "confirmed",
          "lang",
          "theme",
          "timezone",
          "mailformat",
          "description",
          "descriptionformat",
          "city",
          "country",
          "profileimageurlsmall",
          "profileimageurl",
          "customfields",
          "groups",
          "roles",
          "preferences",
          "enrolledcourses",
          "lastcourseaccess",
          "idnumber",
          "trackforums");

  /**
   * Makes sure that a site knows all fields.
   *
   * @throws MoodleError {@code invaliduserfield} for the first that it does not know
   */
  static void requireKnown(List<String> fields) {
    fields.stream()
        .filter(field -> !KNOWN.contains(field))
        .findFirst()
        .ifPresent(
            field -> {
              throw MoodleError.of(
                  "error", "invaliduserfield", Sentence.of("invaliduserfield", field));
            });
  }

  ObjectNode of(Person person) {
    ObjectNode row = Nodes.struct();
    UserView view = new UserView(call, person, this::wants);
    boolean seesHidden = call.may(Capability.VIEW_HIDDEN_FIELDS);
    view.putWho(row);
    if (seesHidden) {
      view.putEmail(row);
    }
    view.putWhere(row);
    view.put(row, "firstaccess", 0);
    if (seesHidden) {
      view.put(row, "lastaccess", person.lastAccess());
      view.put(row, "lastcourseaccess", lastVisit(person));
    }
    view.putPlaceAndPicture(row);
    putMemberships(row, person);
    return row;
  }

  /** Who is in no group has an empty list on 4.1, and no list on 4.5. */
  private void putMemberships(ObjectNode row, Person person) {
    List<Group> groups = standings.groups(person);
    if (wants("groups") && (!groups.isEmpty() || !call.kind().recent())) {
      row.set("groups", groups.stream().map(ParticipantView::describe).collect(Nodes.toList()));
    }
    if (wants("roles")) {
      row.set("roles", roles(person));
    }
    if (wants("enrolledcourses")) {
      row.set("enrolledcourses", courses(person));
    }
  }

  private boolean wants(String field) {
    return fields.isEmpty() || fields.contains(field);
  }

  private long lastVisit(Person person) {
    return standings.lastVisit(person);
  }

  private static ObjectNode describe(Group group) {
    ObjectNode row = Nodes.struct();
    row.put("id", group.id()).put("name", PhpText.escaped(group.name()));
    return row.put("description", group.description()).put("descriptionformat", 1);
  }

  private ArrayNode roles(Person person) {
    return standings.roles(person).stream()
        .map(call.profile()::role)
        .map(ParticipantView::describe)
        .collect(Nodes.toList());
  }

  private static ObjectNode describe(Role role) {
    ObjectNode row = Nodes.struct();
    row.put("roleid", role.id()).put("name", role.name());
    return row.put("shortname", role.shortName()).put("sortorder", 0);
  }

  /** The courses in which the person is active now, hidden ones only where they may see them. */
  private ArrayNode courses(Person person) {
    return call.state()
        .all(Course.class)
        .filter(course -> !course.frontPage())
        .filter(course -> call.roster(course).isActive(person))
        .filter(course -> course.visible() || seesHidden(course, person))
        .map(ParticipantView::describe)
        .collect(Nodes.toList());
  }

  private boolean seesHidden(Course course, Person person) {
    return call.roster(course).rolesOf(person).stream()
        .anyMatch(role -> call.profile().role(role).allows("moodle/course:viewhiddencourses"));
  }

  private static ObjectNode describe(Course course) {
    ObjectNode row = Nodes.struct();
    row.put("id", course.id()).put("fullname", PhpText.escaped(course.fullName()));
    return row.put("shortname", PhpText.escaped(course.shortName()));
  }
}

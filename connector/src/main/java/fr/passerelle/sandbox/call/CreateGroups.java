package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import tools.jackson.databind.JsonNode;

/**
 * {@code core_group_create_groups}: all or none. A name is taken as the database compares, an
 * idnumber as PHP does, to the letter.
 */
final class CreateGroups implements WebFunction {

  @Override
  public JsonNode answer(Call call) {
    return call.argument("groups")
        .valueStream()
        .map(sent -> create(call, sent))
        .collect(Nodes.toList());
  }

  private static JsonNode create(Call call, JsonNode sent) {
    long courseId = sent.required("courseid").asLong(0);
    String name = sent.required("name").asString("");
    requireFreeName(call, courseId, name);
    Course course = Refusals.groupsOf(call, courseId);
    String idNumber = sent.path("idnumber").asString("");
    requireFreeIdNumber(call, courseId, idNumber);
    String description = sent.required("description").asString("");
    Group group =
        call.data()
            .insert(Group.class, id -> new Group(id, course.id(), name, idNumber, description));
    return GroupView.of(call, group, name, sent.path("enrolmentkey").asString(""));
  }

  private static void requireFreeName(Call call, long course, String name) {
    boolean taken =
        call.state()
            .all(Group.class)
            .anyMatch(group -> group.course() == course && call.same(group.name(), name));
    if (name.isBlank() || taken) {
      throw MoodleError.invalidParameter();
    }
  }

  private static void requireFreeIdNumber(Call call, long course, String idNumber) {
    if (!idNumber.isEmpty()
        && call.state()
            .all(Group.class)
            .anyMatch(group -> group.course() == course && group.idNumber().equals(idNumber))) {
      throw MoodleError.of(ErrorClass.MOODLE, "idnumbertaken");
    }
  }
}

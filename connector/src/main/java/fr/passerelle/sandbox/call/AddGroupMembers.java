package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.GroupMembership;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import tools.jackson.databind.JsonNode;

/**
 * {@code core_group_add_group_members}: all or none; who is a member already stays one, who is not
 * enrolled can't be.
 */
final class AddGroupMembers implements WebFunction {

  @Override
  public JsonNode answer(Call call) {
    call.argument("members").forEach(sent -> add(call, sent));
    return Nodes.nothing();
  }

  private static void add(Call call, JsonNode sent) {
    Group group =
        call.state()
            .find(Group.class, sent.required("groupid").asLong(0))
            .orElseThrow(() -> MoodleError.missingRecord("groups"));
    Person person =
        call.state()
            .find(Person.class, sent.required("userid").asLong(0))
            .filter(it -> !it.deleted())
            .orElseThrow(() -> MoodleError.of(ErrorClass.MISSING_RECORD, "invaliduser"));
    Course course = Refusals.groupsOf(call, group.course());
    if (!call.roster(course).isEnrolled(person.id())) {
      throw MoodleError.invalidParameter();
    }
    if (!isMember(call, group, person)) {
      call.data()
          .insert(GroupMembership.class, id -> new GroupMembership(id, group.id(), person.id()));
    }
  }

  private static boolean isMember(Call call, Group group, Person person) {
    return call.state()
        .all(GroupMembership.class)
        .anyMatch(it -> it.group() == group.id() && it.person() == person.id());
  }
}

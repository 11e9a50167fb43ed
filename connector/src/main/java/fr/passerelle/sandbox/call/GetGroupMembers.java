package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.GroupMembership;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.wire.MoodleError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code core_group_get_group_members}: the ids of those in each group, in the order of names. */
final class GetGroupMembers implements WebFunction {

  @Override
  public JsonNode answer(Call call) {
    return call.argument("groupids")
        .valueStream()
        .map(id -> describe(call, id.asLong(0)))
        .collect(Nodes.toList());
  }

  private static ObjectNode describe(Call call, long id) {
    Group group =
        call.state().find(Group.class, id).orElseThrow(() -> MoodleError.missingRecord("groups"));
    Refusals.groupsOf(call, group.course());
    ArrayNode people = Nodes.list();
    call.state()
        .all(GroupMembership.class)
        .filter(membership -> membership.group() == id)
        .map(membership -> call.state().get(Person.class, membership.person()))
        .sorted(Person.byName(call.kind().collation()))
        .forEach(person -> people.add(person.id()));
    ObjectNode row = Nodes.struct().put("groupid", id);
    row.set("userids", people);
    return row;
  }
}

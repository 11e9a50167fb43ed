package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Group;
import fr.passerelle.sandbox.site.GroupMembership;
import fr.passerelle.sandbox.wire.MoodleError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code core_group_get_group_members}: the ids of those in each group. */
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
    Refusals.contextOf(call, group.course());
    ArrayNode people = Nodes.list();
    call.state()
        .all(GroupMembership.class)
        .filter(membership -> membership.group() == id)
        .forEach(membership -> people.add(membership.person()));
    ObjectNode row = Nodes.struct().put("groupid", id);
    row.set("userids", people);
    return row;
  }
}

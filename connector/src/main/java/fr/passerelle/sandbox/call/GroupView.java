package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Group;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A group as the group functions show it; 4.5 adds two fields. */
final class GroupView {

  private GroupView() {}

  static ObjectNode of(Call call, Group group, String name, @Nullable String enrolmentKey) {
    ObjectNode row = Nodes.struct();
    row.put("id", group.id()).put("courseid", group.course()).put("name", name);
    row.put("description", group.description()).put("descriptionformat", 1);
    row.put("enrolmentkey", enrolmentKey).put("idnumber", group.idNumber());
    return call.kind().recent() ? row.put("visibility", 0).put("participation", true) : row;
  }
}

package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Person;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** An account as the look-ups show it, outside of any course. */
record AccountView(Call call) {

  private static final List<String> OF_THE_ACCOUNT =
      List.of("auth", "confirmed", "lang", "theme", "mailformat", "trackforums");

  ObjectNode of(Person person) {
    UserView.requireRenderable(person);
    ObjectNode row = Nodes.struct();
    UserView view = new UserView(call, person, field -> true);
    view.putWho(row);
    view.putEmail(row);
    view.putWhere(row);
    row.put("firstaccess", 0).put("lastaccess", person.lastAccess()).put("auth", "manual");
    row.put("suspended", person.suspended()).put("confirmed", true);
    row.put("lang", call.kind().language()).put("theme", "").put("timezone", "99");
    row.put("mailformat", 1);
    if (call.kind().recent()) {
      row.put("trackforums", 0);
    }
    if (!view.seesAll()) {
      row.remove(OF_THE_ACCOUNT);
    }
    view.putPlaceAndPicture(row);
    return row;
  }
}

package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Role;
import fr.passerelle.sandbox.site.RoleHolding;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of an account that rosters and look-ups show alike.
 *
 * @param wanted which fields the caller asked for
 */
record UserView(Call call, Person person, Predicate<String> wanted) {

  /** Moodle shows a course's contacts to everybody, and only them to who may not see details. */
  static boolean isContactSomewhere(Call call, Person person) {
    return call.state()
        .all(RoleHolding.class)
        .filter(held -> held.person() == person.id())
        .map(held -> call.profile().role(held.role()))
        .anyMatch(Role::contact);
  }

  void putWho(ObjectNode row) {
    row.put("id", person.id());
    put(row, "username", person.userName());
    if (call.kind().recent()) {
      put(row, "firstname", person.firstName());
      put(row, "lastname", person.lastName());
    }
    row.put("fullname", person.fullName());
  }

  void putWhere(ObjectNode row) {
    put(row, "department", "");
    putUnlessEmpty(row, "institution", person.institution());
    putUnlessEmpty(row, "idnumber", person.idNumber());
  }

  void putPlaceAndPicture(ObjectNode row) {
    putUnlessEmpty(row, "city", person.city());
    put(row, "country", "FR");
    String pictures = call.site().address() + "/theme/image.php/boost/core/1/u/";
    put(row, "profileimageurlsmall", pictures + "f2");
    put(row, "profileimageurl", pictures + "f1");
  }

  void put(ObjectNode row, String field, String value) {
    if (wanted.test(field)) {
      row.put(field, value);
    }
  }

  void put(ObjectNode row, String field, long value) {
    if (wanted.test(field)) {
      row.put(field, value);
    }
  }

  private void putUnlessEmpty(ObjectNode row, String field, String value) {
    if (!value.isEmpty()) {
      put(row, field, value);
    }
  }
}

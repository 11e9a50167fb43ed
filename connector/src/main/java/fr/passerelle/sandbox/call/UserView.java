package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Role;
import fr.passerelle.sandbox.site.RoleHolding;
import fr.passerelle.sandbox.site.Site;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.PhpText;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * The part of an account that rosters and look-ups show alike.
 *
 * @param wanted which fields the caller asked for
 */
record UserView(Call call, Person person, Predicate<String> wanted) {

  /**
   * Whether the token's user is shown a person: themselves, whom they may see, and a course's
   * contacts, whom Moodle shows to everybody.
   */
  static boolean canSee(Call call, Person person) {
    return call.may(Capability.VIEW_DETAILS)
        || isOwn(person)
        || call.state()
            .all(RoleHolding.class)
            .filter(held -> held.person() == person.id())
            .map(held -> call.profile().role(held.role()))
            .anyMatch(Role::contact);
  }

  /**
   * Makes sure that Moodle can render a person's name.
   *
   * @throws MoodleError {@code invalidresponse} if there is a tag in it
   */
  static void requireRenderable(Person person) {
    if (!PhpText.hasNoTags(person.fullName())) {
      throw MoodleError.invalidResponse();
    }
  }

  void putWho(ObjectNode row) {
    row.put("id", person.id());
    if (seesAll()) {
      put(row, "username", person.userName());
    }
    if (call.kind().recent()) {
      put(row, "firstname", person.firstName());
      put(row, "lastname", person.lastName());
    }
    row.put("fullname", person.fullName());
  }

  void putEmail(ObjectNode row) {
    if (isOwn(person) || call.may(Capability.VIEW_IDENTITY)) {
      put(row, "email", person.email());
    }
  }

  void putWhere(ObjectNode row) {
    if (seesAll()) {
      put(row, "department", "");
      putUnlessEmpty(row, "institution", person.institution());
      putUnlessEmpty(row, "idnumber", person.idNumber());
    }
  }

  /** Whether also that is shown which a profile does not. */
  boolean seesAll() {
    return isOwn(person) || call.may(Capability.VIEW_ALL_DETAILS);
  }

  private static boolean isOwn(Person person) {
    return person.id() == Site.SERVICE_ACCOUNT;
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

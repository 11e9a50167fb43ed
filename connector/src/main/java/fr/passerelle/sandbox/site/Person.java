package fr.passerelle.sandbox.site;

import java.util.Comparator;
import java.util.Locale;

/**
 * An account.
 *
 * @param idNumber the number that the school knows the person by; empty where there is none
 * @param institution the code of the person's school
 * @param lastAccess to the site, in epoch seconds; 0 for never
 */
public record Person(
    long id,
    String userName,
    String firstName,
    String lastName,
    String email,
    String idNumber,
    String city,
    String institution,
    boolean suspended,
    boolean deleted,
    long lastAccess)
    implements Row {

  /** By last name, first name and id, names as a database orders them. */
  public static Comparator<Person> byName(Collation collation) {
    return Comparator.comparing(Person::lastName, collation)
        .thenComparing(Person::firstName, collation)
        .thenComparing(Person::id);
  }

  /** The account as deleting leaves it: an idnumber no more, and nothing to be found by. */
  public Person deletedAt(long time) {
    String digest = String.format(Locale.ROOT, "%032x", userName.hashCode() & 0xffff_ffffL);
    return new Person(
        id,
        email + "." + time,
        firstName,
        lastName,
        digest,
        "",
        city,
        institution,
        false,
        true,
        lastAccess);
  }

  public String fullName() {
    return firstName + " " + lastName;
  }
}

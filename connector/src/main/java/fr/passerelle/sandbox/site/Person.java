package fr.passerelle.sandbox.site;

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

  public String fullName() {
    return firstName + " " + lastName;
  }
}

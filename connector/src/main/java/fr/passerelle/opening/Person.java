package fr.passerelle.opening;

/**
 * Somebody named on a form.
 *
 * @param name as written; may be empty
 * @param email as written, without white space around it; empty where none was given
 */
public record Person(String name, String email) {

  public boolean hasEmail() {
    return !email.isEmpty();
  }
}

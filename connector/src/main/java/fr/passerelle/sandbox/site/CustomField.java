package fr.passerelle.sandbox.site;

/**
 * A custom field that the site's courses have.
 *
 * @param name as people see it
 */
public record CustomField(String shortName, String name, Type type) {

  /** What a custom field holds. */
  public enum Type {
    TEXT,
    TEXTAREA,
    NUMBER,
    CHECKBOX
  }
}

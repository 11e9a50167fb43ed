package fr.passerelle.sandbox.site;

import java.util.List;

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
    CHECKBOX,
    /** One of {@link #OPTIONS}, by its place from 1. */
    SELECT,
    /** Epoch seconds. */
    DATE
  }

  /** What there is to choose from. */
  public static final List<String> OPTIONS = List.of("A", "B", "C");
}

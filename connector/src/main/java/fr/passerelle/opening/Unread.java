package fr.passerelle.opening;

/**
 * Something that a form said and that could not be understood, kept word for word until a person
 * has dealt with it.
 *
 * @param label the label or heading that it stood at, as written
 * @param value the answer, as written; never a NUMEN
 */
public record Unread(String label, String value) {}

package fr.passerelle.moodle;

/**
 * A course's value of a custom field.
 *
 * @param type Moodle's name of the field's type: {@code text}, {@code textarea}, {@code number},
 *     {@code checkbox}, {@code select}, {@code date}; empty where the site does not say
 * @param value as stored, not as shown; empty where the course has none
 */
public record CustomField(String type, String value) {}

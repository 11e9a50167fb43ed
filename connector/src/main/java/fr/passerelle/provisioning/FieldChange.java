package fr.passerelle.provisioning;

/**
 * A field of a course before and after.
 *
 * @param field Moodle's name of it, or {@code customfield:} and the custom field's shortname
 * @param before as the site has it; empty for nothing
 * @param after as it will be; empty for nothing
 */
public record FieldChange(String field, String before, String after) {}

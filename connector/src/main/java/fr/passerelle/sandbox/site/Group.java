package fr.passerelle.sandbox.site;

/**
 * A group of a course.
 *
 * @param idNumber empty where it has none
 * @param description HTML
 */
public record Group(long id, long course, String name, String idNumber, String description)
    implements Row {}

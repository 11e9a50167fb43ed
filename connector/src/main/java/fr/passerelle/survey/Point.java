package fr.passerelle.survey;

/**
 * One thing that was looked at.
 *
 * @param id what it is, the same in every language and release: {@code function.NAME}, {@code
 *     capability.NAME}…
 */
public record Point(Area area, String id, Finding finding) {}

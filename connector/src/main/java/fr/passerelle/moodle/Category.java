package fr.passerelle.moodle;

import org.jspecify.annotations.Nullable;

/**
 * A course category as a site shows it.
 *
 * @param name as written on the site, unescaped
 * @param parent the category around it; null at the top
 */
public record Category(CategoryId id, String name, @Nullable CategoryId parent, boolean visible) {}

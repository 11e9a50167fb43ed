package fr.passerelle.sandbox.site;

import org.jspecify.annotations.Nullable;

/**
 * A course category.
 *
 * @param parent the category that it lies in; 0 at the top
 * @param modified epoch seconds
 */
public record Category(
    long id,
    String name,
    @Nullable String idNumber,
    String description,
    long parent,
    boolean visible,
    long modified)
    implements Row {}

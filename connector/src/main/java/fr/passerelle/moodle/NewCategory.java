package fr.passerelle.moodle;

import org.jspecify.annotations.Nullable;

/**
 * A category to create.
 *
 * @param name 1 to 255 characters, without anything that PHP's {@code strip_tags} would alter
 * @param parent the category that it lies in; null at the top
 */
public record NewCategory(String name, @Nullable CategoryId parent) {}

package fr.passerelle.moodle;

/**
 * A category, and what a site tells about it.
 *
 * @param courses how many courses the site counts directly in it, those included that the token's
 *     user can't see
 * @param tellsVisibility whether the site says if it is hidden, which it does to those who hold
 *     {@code moodle/category:manage}
 */
public record ShownCategory(Category category, int courses, boolean tellsVisibility) {}

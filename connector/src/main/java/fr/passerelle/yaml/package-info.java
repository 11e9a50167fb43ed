/**
 * Strict reading of the files that people write by hand: every unknown key, wrong type and double
 * key is reported at once, with its line and the nearest known key. Knows only {@code problem}.
 */
@NullMarked
package fr.passerelle.yaml;

import org.jspecify.annotations.NullMarked;

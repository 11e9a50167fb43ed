/**
 * Tutoring vacations by dated rules: calculation, explanation, statements. Pure; the store is a
 * port. Knows head-counts as values only.
 */
@NullMarked
package fr.passerelle.vacation;

import org.jspecify.annotations.NullMarked;

/**
 * A stateful Moodle in memory that speaks REST as a real one does: to try, to train, to test
 * against.
 */
@NullMarked
package fr.passerelle.sandbox;

import org.jspecify.annotations.NullMarked;

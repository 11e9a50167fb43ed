/**
 * Opening requests: the value, the readers of each kind of file, the checks. Every problem is
 * reported, nothing is guessed. Knows no Moodle.
 */
@NullMarked
package fr.passerelle.opening;

import org.jspecify.annotations.NullMarked;

/**
 * A typed client of Moodle's web services, and the ways in which they fail. Start at {@link
 * fr.passerelle.moodle.MoodleClient}. The only room that knows HTTP.
 */
@NullMarked
package fr.passerelle.moodle;

import org.jspecify.annotations.NullMarked;

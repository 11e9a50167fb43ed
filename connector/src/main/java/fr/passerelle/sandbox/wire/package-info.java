/**
 * Moodle's REST protocol as seen from the server: forms with nested names coming in, strict
 * parameters, JSON as PHP writes it or XML going out. Knows nothing of what a site holds.
 */
@NullMarked
package fr.passerelle.sandbox.wire;

import org.jspecify.annotations.NullMarked;

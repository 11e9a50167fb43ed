/**
 * What a Moodle site holds: rows that are never changed but replaced, the tables of them, and the
 * database that commits a call's rows at its end. Knows nothing of HTTP or of any function.
 */
@NullMarked
package fr.passerelle.sandbox.site;

import org.jspecify.annotations.NullMarked;

/**
 * How a kind of Moodle site names things: roles, formats, categories, custom fields, time zone,
 * what to count. Data with shipped values for {@code moodle}, {@code magistere-2} and {@code
 * magistere-3.5}.
 */
@NullMarked
package fr.passerelle.profile;

import org.jspecify.annotations.NullMarked;

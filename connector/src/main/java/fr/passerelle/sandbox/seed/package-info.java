/**
 * The small invented academy that a new sandbox holds, and what happens there when some weeks go
 * by. The same site and time give the same academy.
 */
@NullMarked
package fr.passerelle.sandbox.seed;

import org.jspecify.annotations.NullMarked;

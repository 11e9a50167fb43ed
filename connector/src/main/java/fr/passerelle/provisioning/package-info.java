/**
 * From requests to courses: desired and observed state, plan, apply, report. The plan is pure and
 * complete; the journal is a port.
 */
@NullMarked
package fr.passerelle.provisioning;

import org.jspecify.annotations.NullMarked;

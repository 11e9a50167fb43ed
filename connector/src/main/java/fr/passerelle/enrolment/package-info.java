/**
 * Who is in a course, kept as dated facts, and how many by which definition. The store is a port.
 */
@NullMarked
package fr.passerelle.enrolment;

import org.jspecify.annotations.NullMarked;

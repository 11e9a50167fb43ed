/**
 * What is due when, and who sees to it: times as pure rules, and the timetable as a port. Knows
 * nothing of what a sync does.
 */
@NullMarked
package fr.passerelle.schedule;

import org.jspecify.annotations.NullMarked;

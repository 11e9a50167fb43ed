package fr.passerelle.vacation;

import fr.passerelle.enrolment.CourseCount;

/**
 * Declared work with the course that it is about.
 *
 * @param count the course's counts of the day that the act’s head-count is taken at; of any day
 *     where heads don’t matter
 */
public record CourseAct(Act act, CourseCount count) {}

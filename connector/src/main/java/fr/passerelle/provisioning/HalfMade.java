package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;

/**
 * A copy of a template that an earlier run made for a request, and that lacks its idnumber yet.
 *
 * @param isWhole whether the site has come to the end of copying; else it is only what is left of
 *     it, with which nobody can go on
 */
public record HalfMade(IdNumber reference, CourseId course, boolean isWhole) {}

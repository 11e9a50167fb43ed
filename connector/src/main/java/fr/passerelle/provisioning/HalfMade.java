package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;

/** A copy of a template that an earlier run made for a request, and that lacks its idnumber yet. */
public record HalfMade(IdNumber reference, CourseId course) {}

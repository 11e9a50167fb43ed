package fr.passerelle.vacation;

import fr.passerelle.moodle.IdNumber;

/**
 * A course that is to be, with the work that is planned for it.
 *
 * @param reference the request's, by which the course is recognised once it is open
 * @param tutors how many the request names; 0 for none
 * @param faceToFace whether the request says that there is a part face to face
 */
public record PlannedCourse(
    IdNumber reference, String title, int tutors, boolean faceToFace, PlannedWork work) {}

package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import org.jspecify.annotations.Nullable;

/**
 * A course whose title is nearly a request's, though it does not carry the request's reference.
 *
 * @param idNumber of another request, maybe; null where it carries none
 */
public record Lookalike(CourseId course, String title, @Nullable IdNumber idNumber) {}

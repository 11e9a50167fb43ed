package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * How a create ended.
 *
 * @param course the course; null where there is none, or more than one
 */
record Creation(StepOutcome outcome, @Nullable CourseId course) {}

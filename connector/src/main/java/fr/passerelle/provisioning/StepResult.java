package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import org.jspecify.annotations.Nullable;

/**
 * A step of a plan and how it ended.
 *
 * @param course the course that it was about; null where it does not exist
 */
public record StepResult(
    IdNumber reference, @Nullable CourseId course, Step step, StepOutcome outcome) {}

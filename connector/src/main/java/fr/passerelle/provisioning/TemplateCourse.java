package fr.passerelle.provisioning;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.CourseText;
import fr.passerelle.moodle.ShortName;

/** A course that others are copies of. */
public record TemplateCourse(CourseId id, ShortName shortName, String fullName) {

  /** Whether Moodle can copy it: over a name that looks like markup it fails halfway. */
  boolean canBeCopied() {
    return !CourseText.looksLikeMarkup(fullName) && !CourseText.looksLikeMarkup(shortName.value());
  }
}

package fr.passerelle.provisioning;

import fr.passerelle.moodle.EmailAddress;
import fr.passerelle.profile.GroupNamePattern;
import org.jspecify.annotations.Nullable;

/**
 * A tutor's group in a course.
 *
 * @param key the idnumber by which the group is recognised for ever: made of the reference and the
 *     tutor, so that it does not depend on the order of the tutors, and without anybody's name
 * @param tutor the tutor's name as the request has it; may be empty
 * @param email null for a tutor without one, whose group a person fills
 */
record DesiredGroup(
    String key, GroupNamePattern pattern, String role, String tutor, @Nullable EmailAddress email) {

  String name(int number) {
    return pattern.fill(role, tutor, number);
  }
}

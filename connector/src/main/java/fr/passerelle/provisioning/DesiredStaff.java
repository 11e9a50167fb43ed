package fr.passerelle.provisioning;

import fr.passerelle.moodle.EmailAddress;

/**
 * Somebody whom a request wants in the course.
 *
 * @param role the role's shortname on the site
 */
record DesiredStaff(StaffPart part, EmailAddress email, String role) {}

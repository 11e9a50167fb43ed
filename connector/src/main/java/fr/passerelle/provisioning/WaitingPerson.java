package fr.passerelle.provisioning;

import fr.passerelle.moodle.EmailAddress;

/** Somebody whom the site does not know yet; a later run enrols them once they have logged in. */
public record WaitingPerson(StaffPart part, EmailAddress email) {}

package fr.passerelle.vacation;

import fr.passerelle.moodle.UserId;

/**
 * Somebody who may not be paid.
 *
 * @param reason its name in the rules
 * @param validity the days on which it holds
 */
public record NonPayable(UserId person, String reason, Validity validity, ActSource source) {}

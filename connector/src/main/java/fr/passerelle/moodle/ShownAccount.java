package fr.passerelle.moodle;

/**
 * What a site shows of an account.
 *
 * @param tellsAddress whether its e-mail address is shown
 * @param tellsSuspension whether the site says if it is suspended
 */
public record ShownAccount(UserId id, boolean tellsAddress, boolean tellsSuspension) {}

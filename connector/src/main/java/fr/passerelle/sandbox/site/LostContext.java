package fr.passerelle.sandbox.site;

/**
 * A deleted account of which the site's nightly clean-up has thrown away the context, by which
 * Moodle asks what may be seen of it.
 *
 * @param id the account's
 */
public record LostContext(long id) implements Row {}

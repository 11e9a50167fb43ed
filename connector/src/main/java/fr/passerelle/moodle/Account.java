package fr.passerelle.moodle;

/**
 * A person's account, without its name.
 *
 * @param domain what stands behind the @ of its address, in lower case; empty where the site does
 *     not show the address
 */
public record Account(UserId id, AccountState state, String domain) {}

package fr.passerelle.moodle;

/** A person's account, without its name. */
public record Account(UserId id, AccountState state) {}

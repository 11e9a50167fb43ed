package fr.passerelle.sandbox.site;

/** A person in a group. */
public record GroupMembership(long id, long group, long person) implements Row {}

package fr.passerelle.sandbox.site;

/** A role that a person holds in a course, with or without being enrolled. */
public record RoleHolding(long id, long course, long person, long role) implements Row {}

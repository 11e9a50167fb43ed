package fr.passerelle.moodle;

/** Somebody's place in a group. */
public record GroupMembership(GroupId group, UserId user) {}

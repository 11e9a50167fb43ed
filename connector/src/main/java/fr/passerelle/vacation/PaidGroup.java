package fr.passerelle.vacation;

import fr.passerelle.moodle.GroupId;

/**
 * A group of a course.
 *
 * @param name as the site had it when the count was read
 */
public record PaidGroup(GroupId id, String name) {}

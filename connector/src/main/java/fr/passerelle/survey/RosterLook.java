package fr.passerelle.survey;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.Participant;
import java.util.List;

/**
 * The beginning of one course's list of people.
 *
 * @param whole whether nobody was left out without a word, as far as can be seen; true where it
 *     can't be seen
 */
record RosterLook(CourseId course, Asked<List<Participant>> people, boolean whole) {}

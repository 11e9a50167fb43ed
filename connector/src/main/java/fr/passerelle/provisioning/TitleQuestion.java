package fr.passerelle.provisioning;

import fr.passerelle.moodle.IdNumber;

/** Whether the site has a course with nearly this title, for a request that has none yet. */
public record TitleQuestion(IdNumber idNumber, String title) {}

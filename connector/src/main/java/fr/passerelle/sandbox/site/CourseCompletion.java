package fr.passerelle.sandbox.site;

/** That a person has completed a course. */
public record CourseCompletion(long id, long course, long person) implements Row {}

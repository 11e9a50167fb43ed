package fr.passerelle.sandbox.site;

/** What makes a course one that can be completed. */
public record CompletionCriterion(long id, long course) implements Row {}

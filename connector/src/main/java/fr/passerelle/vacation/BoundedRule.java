package fr.passerelle.vacation;

/**
 * How an activity is paid for which a person decides the vacations, within bounds.
 *
 * @param rate the name of the rate that a vacation is paid at
 * @param bounds the least and the most that may be decided
 */
public record BoundedRule(String rate, Dated<Bounds> bounds) {}

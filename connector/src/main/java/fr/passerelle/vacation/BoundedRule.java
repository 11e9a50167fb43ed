package fr.passerelle.vacation;

import org.jspecify.annotations.Nullable;

/**
 * How an activity is paid for which a person decides the vacations, within bounds.
 *
 * @param rate the name of the rate that a vacation is paid at
 * @param bounds the least and the most that may be decided
 * @param leftoverCent who gets a cent that is left where several people share; null where the rules
 *     don’t say, so that nobody can share
 */
public record BoundedRule(
    String rate, Dated<Bounds> bounds, @Nullable Dated<LeftoverCent> leftoverCent) {}

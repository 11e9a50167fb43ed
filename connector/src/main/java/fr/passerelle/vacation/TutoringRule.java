package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;

/**
 * How tutoring is paid: by heads.
 *
 * @param rate the name of the rate that a vacation is paid at
 * @param headsPerVacation heads that give one vacation, at least 1
 * @param mode what happens to a block that isn't full
 * @param count which head-count pays
 * @param staff whether staff count as candidates
 * @param scope what heads are added up over
 * @param sharing how several tutors of the same candidates share
 * @param leftoverCent who gets a cent that is left
 */
public record TutoringRule(
    String rate,
    Dated<Integer> headsPerVacation,
    Dated<PerHeadMode> mode,
    Dated<CountDefinition> count,
    Dated<Staff> staff,
    Dated<Scope> scope,
    Dated<Sharing> sharing,
    Dated<LeftoverCent> leftoverCent) {}

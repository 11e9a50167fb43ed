package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How tutoring is paid: by heads.
 *
 * @param rate the name of the rate that a vacation is paid at
 * @param headsPerVacation heads that give one vacation, at least 1
 * @param mode what happens to a block that isn't full
 * @param count which head-count pays
 * @param staff whether staff count as candidates
 * @param scope what heads are added up over
 * @param minimum the least vacations that a unit with a candidate gives; null for no such rule
 * @param maximum the most vacations that a unit gives; null for no such rule
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
    @Nullable Dated<BigDecimal> minimum,
    @Nullable Dated<BigDecimal> maximum,
    Dated<Sharing> sharing,
    Dated<LeftoverCent> leftoverCent) {}

package fr.passerelle.vacation;

import java.math.BigDecimal;

/**
 * A cell of a table of coefficients.
 *
 * @param heads the head-counts that it is for
 * @param trainers the number of trainers that it is for
 * @param coefficient vacations an hour
 */
public record CoefficientCell(HeadBand heads, int trainers, Dated<BigDecimal> coefficient) {}

package fr.passerelle.vacation;

import fr.passerelle.moodle.IdNumber;
import java.util.List;

/**
 * A course of a budget.
 *
 * @param reference the request's
 * @param lines by activity and part; empty where nothing is planned
 */
public record ForecastCourse(IdNumber reference, String title, List<ForecastLine> lines) {

  public ForecastCourse {
    lines = List.copyOf(lines);
  }

  /** What the course's lines come to under one line of the budget. */
  public BudgetSum under(BudgetLine budgetLine) {
    return BudgetSum.of(lines.stream().filter(line -> line.budgetLine() == budgetLine).toList());
  }

  /** What all its lines come to. */
  public BudgetSum sum() {
    return BudgetSum.of(lines);
  }
}

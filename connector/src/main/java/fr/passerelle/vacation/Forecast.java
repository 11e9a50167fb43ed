package fr.passerelle.vacation;

import java.time.LocalDate;
import java.util.List;

/**
 * A budget: what planned work comes to by certain rules, course by course. It is no statement, and
 * nothing in it is ever validated or paid. Immutable.
 *
 * @param id follows from all the rest; see {@link #of}
 * @param on the day at which the rules were taken where the plan names no other
 * @param terms the parameters of tutoring in force that day
 * @param courses by reference, those without planned work included
 */
public record Forecast(
    ForecastId id,
    RulesIdentity rules,
    LocalDate on,
    List<Term> terms,
    List<ForecastCourse> courses) {

  public Forecast {
    terms = List.copyOf(terms);
    courses = List.copyOf(courses);
  }

  /** A forecast with the id that belongs to it. */
  static Forecast of(
      RulesIdentity rules, LocalDate on, List<Term> terms, List<ForecastCourse> courses) {
    return new Forecast(ForecastJson.idOf(rules, on, terms, courses), rules, on, terms, courses);
  }

  /** All lines, in the order of the courses. */
  public List<ForecastLine> lines() {
    return courses.stream().flatMap(course -> course.lines().stream()).toList();
  }

  /** What all courses come to under one line of the budget. */
  public BudgetSum under(BudgetLine budgetLine) {
    return courses.stream()
        .map(course -> course.under(budgetLine))
        .reduce(BudgetSum.NONE, BudgetSum::plus);
  }

  /** What everything comes to. */
  public BudgetSum sum() {
    return courses.stream().map(ForecastCourse::sum).reduce(BudgetSum.NONE, BudgetSum::plus);
  }
}

package fr.passerelle.vacation;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Computes a budget from planned work, by the calculation that pays real work. Pure: the same
 * rules, day and plans give the same forecast to the byte, in whatever order the plans come.
 * Immutable, safe for all threads.
 */
public final class ForecastCalculator {

  private final PayRules rules;

  public ForecastCalculator(PayRules rules) {
    this.rules = rules;
  }

  /**
   * The budget of some courses.
   *
   * @param on the day at which the rules are taken where a plan names no other
   * @throws IllegalArgumentException if a reference comes twice, since it would be counted twice
   */
  public Forecast compute(LocalDate on, List<PlannedCourse> planned) {
    refuseRepeated(planned);
    PlannedFacts facts = new PlannedFacts(on);
    List<CoursePlan> plans = new ArrayList<>();
    planned.stream()
        .sorted(Comparator.comparing(PlannedCourse::reference))
        .forEach(course -> plans.add(new CoursePlan(id(plans.size()), course, on, facts)));
    plans.forEach(CoursePlan::state);
    PayStatement statement =
        new PayCalculator(rules, ZoneOffset.UTC).compute(on, facts.counts(), facts.declared());
    Map<CourseId, List<PayLine>> lines =
        statement.lines().stream()
            .collect(
                Collectors.groupingBy(
                    line -> line.course().id(), TreeMap::new, Collectors.toList()));
    List<ForecastCourse> courses =
        plans.stream().map(plan -> plan.budget(lines.getOrDefault(plan.id(), List.of()))).toList();
    return Forecast.of(rules.identity(), on, statement.terms(), courses);
  }

  private static CourseId id(int before) {
    return new CourseId(before + 1L);
  }

  private static void refuseRepeated(List<PlannedCourse> planned) {
    Set<IdNumber> seen = new TreeSet<>();
    for (PlannedCourse course : planned) {
      if (!seen.add(course.reference())) {
        throw new IllegalArgumentException("two plans of " + course.reference());
      }
    }
  }
}

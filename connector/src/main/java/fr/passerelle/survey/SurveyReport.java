package fr.passerelle.survey;

import java.util.List;

/**
 * Everything that was found at a site.
 *
 * @param points by area, in a fixed order
 */
public record SurveyReport(List<Point> points) {

  public SurveyReport {
    points = List.copyOf(points);
  }

  /** The worst that was found. */
  public Verdict verdict() {
    return points.stream()
        .map(point -> Verdict.of(point.finding()))
        .max(Verdict::compareTo)
        .orElse(Verdict.READY);
  }

  /** The points that keep a command from working, or make it come short. */
  public List<Point> hindering(Work work) {
    return points.stream().filter(point -> point.finding().works().contains(work)).toList();
  }

  /** Whether a command works at all, short or not. */
  public boolean works(Work work) {
    return hindering(work).stream()
        .allMatch(point -> Verdict.of(point.finding()) == Verdict.LACKING);
  }
}

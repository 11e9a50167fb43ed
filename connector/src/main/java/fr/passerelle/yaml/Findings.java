package fr.passerelle.yaml;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JacksonException.Reference;

/** What was found wrong with a file so far. For one use. */
final class Findings {

  private record Finding(int line, Problem problem) {}

  private final YamlPlaces places;
  private final List<Finding> findings = new ArrayList<>();

  Findings(YamlPlaces places) {
    this.places = places;
  }

  /**
   * @param path where it stands in the file
   * @param value what stands there, short
   */
  void add(List<Reference> path, String value, Message message, Message hint) {
    Problem problem = Problem.error(places.where(path), places.dotted(path), value, message, hint);
    findings.add(new Finding(places.line(path), problem));
  }

  /** In the order of the file. */
  List<Problem> inOrder() {
    return findings.stream()
        .sorted(Comparator.comparingInt(Finding::line))
        .map(Finding::problem)
        .toList();
  }
}

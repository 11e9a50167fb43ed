package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Problems, one after the other: where, which field, which value, what is wrong, what to do. */
public final class ProblemView {

  private static final int VALUE_SHOWN = 60;

  private final Workplace place;
  private final Words words;

  public ProblemView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  /** Shows all of them on the side of talk. */
  public void show(List<Problem> problems) {
    problems.forEach(problem -> text(problem).lines().forEach(place.err()::println));
  }

  String text(Problem problem) {
    String mark = problem.isError() ? "✗" : "!";
    String head =
        Stream.of(problem.where(), problem.field(), value(problem))
            .map(Plain::line)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return mark
        + " "
        + (head.isEmpty() ? "" : head + "\n    ")
        + Plain.line(words.say(problem.message()))
        + "\n    → "
        + Plain.line(words.say(problem.hint()));
  }

  private String value(Problem problem) {
    String shown = Plain.cut(problem.value(), VALUE_SHOWN);
    return shown.isEmpty() ? "" : words.say("quoted", shown);
  }
}

package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.provisioning.Step;
import fr.passerelle.provisioning.StepOutcome;
import fr.passerelle.provisioning.StepResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps of an apply as they end, a table of them, and one closing line. */
public final class ApplyView {

  private static final List<String> OUTCOMES =
      List.of(
          "outcome-done",
          "outcome-already-true",
          "outcome-failed",
          "outcome-not-tried",
          "outcome-unknown");

  private final Workplace place;
  private final Words words;

  public ApplyView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  /** One line for a step that has ended. */
  public void step(StepResult result) {
    String what = StepText.what(result.step(), words);
    String course =
        result.course() == null ? "" : " " + words.say("course-id", result.course().toString());
    String line = mark(result.outcome()) + " " + result.reference() + course + "  " + what;
    place.out().println("  " + Plain.line(line));
    String reason = StepText.reason(result.outcome(), words);
    if (!reason.isEmpty()) {
      place.out().println("      " + Plain.line(reason));
    }
    place.out().flush();
  }

  private static String mark(StepOutcome outcome) {
    return outcome.match(() -> "✓", () -> "=", m -> "✗", m -> "–", m -> "?");
  }

  /** A table of how the steps of each kind ended, and the closing line. */
  public void close(List<StepResult> results) {
    place.out().println();
    table(results).show(place);
    place
        .out()
        .println(
            words.say(
                "apply-closing",
                good(results, Step.Create.class) + good(results, Step.Duplicate.class),
                good(results, Step.Change.class),
                good(results, Step.Enrol.class),
                results.stream().filter(result -> !result.outcome().isGood()).count()));
  }

  private TableView table(List<StepResult> results) {
    TableView table =
        new TableView(
            Stream.concat(Stream.of("apply-steps"), OUTCOMES.stream()).map(words::say).toList());
    Map<String, List<StepResult>> kinds =
        results.stream()
            .collect(
                Collectors.groupingBy(
                    it -> StepText.kind(it.step(), words),
                    LinkedHashMap::new,
                    Collectors.toList()));
    kinds.forEach((kind, steps) -> table.add(row(kind, steps)));
    return table;
  }

  private static List<String> row(String kind, List<StepResult> steps) {
    Stream<String> figures =
        OUTCOMES.stream()
            .map(
                key ->
                    steps.stream()
                        .filter(it -> key.equals("outcome-" + it.outcome().code()))
                        .count())
            .map(Object::toString);
    return Stream.concat(Stream.of(kind), figures).toList();
  }

  private static long good(List<StepResult> results, Class<? extends Step> kind) {
    return results.stream()
        .filter(result -> kind.isInstance(result.step()) && result.outcome().isGood())
        .count();
  }
}

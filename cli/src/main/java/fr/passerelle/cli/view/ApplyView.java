package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.cli.Workplace;
import fr.passerelle.provisioning.Step;
import fr.passerelle.provisioning.StepOutcome;
import fr.passerelle.provisioning.StepResult;
import java.util.List;

/** The steps of an apply as they end, and one closing line. */
public final class ApplyView {

  private final Workplace place;
  private final Words words;

  public ApplyView(Workplace place) {
    this.place = place;
    this.words = new Words(place.language());
  }

  /** One line for a step that has ended. */
  public void step(StepResult result) {
    String what =
        result
            .step()
            .match(
                create -> words.say("step-create"),
                change -> words.say("step-change", change.changes().size()),
                enrol -> words.say("step-enrol", enrol.email().value(), enrol.role()),
                category -> words.say("step-category", String.join(" > ", category.path())),
                section -> words.say("step-section", section.number(), section.title()),
                group -> words.say("step-group", group.name()),
                member -> words.say("step-member", member.email().value(), member.name()));
    String course =
        result.course() == null ? "" : " " + words.say("course-id", result.course().toString());
    String line = mark(result.outcome()) + " " + result.reference() + course + "  " + what;
    place.out().println("  " + Plain.line(line));
    String reason = reason(result.outcome());
    if (!reason.isEmpty()) {
      place.out().println("      " + Plain.line(reason));
    }
    place.out().flush();
  }

  private static String mark(StepOutcome outcome) {
    return outcome.match(() -> "✓", () -> "=", m -> "✗", m -> "–", m -> "?");
  }

  private String reason(StepOutcome outcome) {
    return outcome.match(() -> "", () -> "", words::say, words::say, words::say);
  }

  /** The closing line. */
  public void close(List<StepResult> results) {
    place
        .out()
        .println(
            words.say(
                "apply-closing",
                good(results, Step.Create.class),
                good(results, Step.Change.class),
                good(results, Step.Enrol.class),
                results.stream().filter(result -> !result.outcome().isGood()).count()));
  }

  private static long good(List<StepResult> results, Class<? extends Step> kind) {
    return results.stream()
        .filter(result -> kind.isInstance(result.step()) && result.outcome().isGood())
        .count();
  }
}

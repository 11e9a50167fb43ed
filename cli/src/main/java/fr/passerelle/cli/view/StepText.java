package fr.passerelle.cli.view;

import fr.passerelle.cli.Words;
import fr.passerelle.provisioning.Step;
import fr.passerelle.provisioning.StepOutcome;

/** Steps and how they ended, in words. */
final class StepText {

  private StepText() {}

  /** What a step does to a course. */
  static String what(Step step, Words words) {
    return step.match(
        create -> words.say("step-create"),
        duplicate -> words.say("step-duplicate", duplicate.template().shortName().value()),
        change -> words.say("step-change", change.changes().size()),
        enrol -> words.say("step-enrol", enrol.email().value(), enrol.role()),
        category -> words.say("step-category", String.join(" > ", category.path())),
        section -> words.say("step-section", section.number(), section.title()),
        group -> words.say("step-group", group.name()),
        member -> words.say("step-member", member.email().value(), member.name()));
  }

  /** The kind of step, as the head of a row. */
  static String kind(Step step, Words words) {
    String key =
        step.match(
            create -> "kind-create",
            duplicate -> "kind-duplicate",
            change -> "kind-change",
            enrol -> "kind-enrol",
            category -> "kind-category",
            section -> "kind-section",
            group -> "kind-group",
            member -> "kind-member");
    return words.say(key);
  }

  /** Why a step did not end well; empty where it did. */
  static String reason(StepOutcome outcome, Words words) {
    return outcome.match(() -> "", () -> "", words::say, words::say, words::say);
  }
}

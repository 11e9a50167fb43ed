package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import fr.passerelle.problem.Message;
import java.util.List;

/** What the courses found after a lost answer mean for the create. */
final class Lost {

  /** No course appeared, so the create was not done; a later plan proposes it again. */
  static final StepOutcome NOT_DONE =
      new StepOutcome.Failed(Message.of("provisioning.lost-not-done"));

  private Lost() {}

  static StepOutcome outcome(List<Course> found) {
    return switch (found.size()) {
      case 0 -> NOT_DONE;
      case 1 -> new StepOutcome.Done();
      default ->
          new StepOutcome.Failed(
              Message.of(
                  "provisioning.duplicates", Planner.ids(found.stream().map(Course::id).toList())));
    };
  }
}

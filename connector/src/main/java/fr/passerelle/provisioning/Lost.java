package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import fr.passerelle.problem.Message;
import java.util.List;

/** What the courses found after a lost answer mean for the create. */
final class Lost {

  private Lost() {}

  static Creation creation(List<Course> found) {
    return switch (found.size()) {
      case 0 ->
          new Creation(new StepOutcome.Failed(Message.of("provisioning.lost-not-done")), null);
      case 1 -> new Creation(new StepOutcome.Done(), found.get(0).id());
      default -> new Creation(new StepOutcome.Failed(ReadBack.duplicates(found)), null);
    };
  }
}

package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseUpdate;
import fr.passerelle.moodle.CourseWarning;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.NewCourse;
import fr.passerelle.problem.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a course that was just created with what was asked for, and puts it right once. */
final class ReadBack {

  private ReadBack() {}

  /** What is wrong when a new course's idnumber does not lead to exactly one course. */
  static Message count(List<Course> found) {
    return found.isEmpty()
        ? Message.of("provisioning.created-unseen")
        : Message.of(
            "provisioning.duplicates", Planner.ids(found.stream().map(Course::id).toList()));
  }

  /**
   * Puts right what differs.
   *
   * @return what is still wrong; empty when all is as wanted
   */
  static Optional<Message> mend(MoodleClient client, NewCourse wanted, Course found) {
    CourseUpdate mending = mending(wanted, found);
    if (mending == null) {
      return Optional.empty();
    }
    Map<?, CourseWarning> refused = client.courses().update(List.of(mending));
    Course now =
        client.courses().byIdNumber(List.of(wanted.idNumber())).values().stream()
            .flatMap(List::stream)
            .findFirst()
            .orElse(found);
    return mending(wanted, now) == null && refused.isEmpty()
        ? Optional.empty()
        : Optional.of(stillWrong(wanted, now));
  }

  private static @Nullable CourseUpdate mending(NewCourse wanted, Course found) {
    Optional<Step.Change> change = Differences.between(KeptFields.of(wanted), found);
    boolean exposed = found.visible() && !wanted.visible();
    if (change.isEmpty() && !exposed) {
      return null;
    }
    CourseUpdate fields =
        change.map(Step.Change::update).orElseGet(() -> CourseUpdate.nothing(found.id()));
    return exposed ? fields.hidden() : fields;
  }

  private static Message stillWrong(NewCourse wanted, Course now) {
    if (now.visible() && !wanted.visible()) {
      return Message.of("provisioning.created-visible", now.id().toString());
    }
    String fields =
        Differences.between(KeptFields.of(wanted), now)
            .map(c -> String.join(", ", c.changes().stream().map(FieldChange::field).toList()))
            .orElse("");
    return Message.of("provisioning.created-different", now.id().toString(), fields);
  }
}

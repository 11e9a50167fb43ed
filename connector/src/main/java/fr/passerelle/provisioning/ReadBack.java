package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.CourseUpdate;
import fr.passerelle.moodle.CourseWarning;
import fr.passerelle.moodle.MoodleClient;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.NewCourse;
import fr.passerelle.problem.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares a course that was just created with what was asked for, and puts it right once. */
final class ReadBack {

  private final MoodleClient client;

  ReadBack(MoodleClient client) {
    this.client = client;
  }

  /** What is wrong when more than one course carries an idnumber. */
  static Message duplicates(List<Course> found) {
    return Message.of(
        "provisioning.duplicates", Planner.ids(found.stream().map(Course::id).toList()));
  }

  /** How a create ended that the site says is done, while nobody has looked. */
  static StepOutcome unchecked(CourseId created) {
    return failed("provisioning.created-unchecked", created);
  }

  /** How a create ended that the site says is done. */
  Creation afterAnswer(NewCourse wanted, CourseId created, List<Course> found) {
    return found.isEmpty()
        ? new Creation(failed("provisioning.created-unseen", created), created)
        : afterLostAnswer(wanted, found);
  }

  /** How a create ended whose answer was lost, once that is settled. */
  Creation afterLostAnswer(NewCourse wanted, List<Course> found) {
    Creation creation = Lost.creation(found);
    return creation.course() == null
        ? creation
        : mend(wanted, found.get(0))
            .map(wrong -> new Creation(new StepOutcome.Failed(wrong), creation.course()))
            .orElse(creation);
  }

  /** Whether there is nothing to put right: the one course found is as wanted, or none is one. */
  boolean leavesNothingToMend(NewCourse wanted, List<Course> found) {
    return found.size() != 1 || mending(wanted, found.get(0)) == null;
  }

  private static StepOutcome failed(String message, CourseId course) {
    return new StepOutcome.Failed(Message.of(message, course.toString()));
  }

  /** Puts right what differs, as far as the site lets it; gives what is still wrong. */
  private Optional<Message> mend(NewCourse wanted, Course found) {
    CourseUpdate mending = mending(wanted, found);
    if (mending == null) {
      return Optional.empty();
    }
    try {
      Map<?, CourseWarning> refused = client.courses().update(List.of(mending));
      Course now = again(wanted, found);
      return refused.isEmpty() && mending(wanted, now) == null
          ? Optional.empty()
          : Optional.of(stillWrong(wanted, now));
    } catch (MoodleException notMended) {
      return Optional.of(stillWrong(wanted, found));
    }
  }

  private Course again(NewCourse wanted, Course found) {
    return client.courses().byIdNumber(List.of(wanted.idNumber())).values().stream()
        .flatMap(List::stream)
        .filter(course -> course.id().equals(found.id()))
        .findFirst()
        .orElse(found);
  }

  private static @Nullable CourseUpdate mending(NewCourse wanted, Course found) {
    Optional<Step.Change> change = Differences.between(KeptFields.of(wanted), found).step();
    boolean exposed = found.visible() && !wanted.visible();
    if (change.isEmpty() && !exposed && speaksAsWanted(wanted, found)) {
      return null;
    }
    CourseUpdate fields =
        change.map(Step.Change::update).orElseGet(() -> CourseUpdate.nothing(found.id()));
    CourseUpdate seen = exposed ? fields.hidden() : fields;
    return speaksAsWanted(wanted, found) ? seen : seen.speaking(wanted.language());
  }

  /** Moodle passes the language over where {@code moodle/course:setforcedlanguage} is missing. */
  private static boolean speaksAsWanted(NewCourse wanted, Course found) {
    return wanted.language().isEmpty()
        || found.language() == null
        || wanted.language().equals(found.language());
  }

  private static Message stillWrong(NewCourse wanted, Course now) {
    if (now.visible() && !wanted.visible()) {
      return Message.of("provisioning.created-visible", now.id().toString());
    }
    List<String> fields = new ArrayList<>();
    Differences.between(KeptFields.of(wanted), now).changes().stream()
        .map(FieldChange::field)
        .forEach(fields::add);
    if (!speaksAsWanted(wanted, now)) {
      fields.add("lang");
    }
    return Message.of(
        "provisioning.created-different", now.id().toString(), String.join(", ", fields));
  }
}

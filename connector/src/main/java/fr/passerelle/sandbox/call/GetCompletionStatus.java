package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.CompletionCriterion;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.CourseCompletion;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code core_completion_get_course_completion_status}: whether one person has completed a course.
 * Only of those who learn there and are active; and only where the course says what completes it.
 */
final class GetCompletionStatus implements WebFunction {

  private static final int ALL_CRITERIA = 1;
  private static final int BY_ONESELF = 1;

  @Override
  public JsonNode answer(Call call) {
    Course course =
        call.state()
            .find(Course.class, call.number("courseid"))
            .orElseThrow(() -> MoodleError.missingRecord("course"));
    Person person =
        call.state()
            .find(Person.class, call.number("userid"))
            .orElseThrow(() -> MoodleError.of(ErrorClass.MOODLE, "invaliduser"));
    requireOpen(person);
    Refusals.requireLogin(call, course);
    if (course.settings().getOrDefault("enablecompletion", 0L) == 0
        || !call.may(Capability.VIEW_COMPLETION)) {
      throw MoodleError.of(ErrorClass.MOODLE, "cannotviewreport");
    }
    if (!isTracked(call, course, person)) {
      throw MoodleError.of("completion", "usernotenroled", Sentence.of("usernotenroled"));
    }
    if (call.state().all(CompletionCriterion.class).noneMatch(it -> it.course() == course.id())) {
      throw MoodleError.of("completion", "nocriteriaset", Sentence.of("nocriteriaset"));
    }
    return status(call, course, person);
  }

  private static void requireOpen(Person person) {
    if (person.deleted()) {
      throw MoodleError.of(ErrorClass.MOODLE, "userdeleted");
    }
    if (person.suspended()) {
      throw MoodleError.of(ErrorClass.MOODLE, "suspended");
    }
  }

  private static boolean isTracked(Call call, Course course, Person person) {
    return call.roster(course).isActive(person)
        && call.roster(course).rolesOf(person).contains(call.profile().learner().id());
  }

  private static ObjectNode status(Call call, Course course, Person person) {
    boolean completed =
        call.state()
            .all(CourseCompletion.class)
            .anyMatch(it -> it.course() == course.id() && it.person() == person.id());
    ObjectNode answer = Nodes.struct();
    ObjectNode status = answer.putObject("completionstatus");
    status.put("completed", completed).put("aggregation", ALL_CRITERIA);
    status.putArray("completions").add(criterion(call));
    answer.putArray("warnings");
    return answer;
  }

  private static ObjectNode criterion(Call call) {
    String oneself = call.say(Sentence.of("selfcompletion"));
    ObjectNode criterion = Nodes.struct();
    criterion.put("type", BY_ONESELF).put("title", oneself);
    criterion.put("status", call.say(Sentence.of("customfieldno")));
    criterion.put("complete", false).putNull("timecompleted");
    criterion
        .putObject("details")
        .put("type", oneself)
        .put("criteria", oneself)
        .put("requirement", call.say(Sentence.of("markingyourselfcomplete")))
        .put("status", "");
    return criterion;
  }
}

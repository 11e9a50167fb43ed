package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.PhpText;
import fr.passerelle.sandbox.wire.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code core_enrol_get_course_enrolment_methods}: the enabled self-enrolment instances, each open
 * ({@code true}) or with a sentence that says why not. Their names are always escaped.
 */
final class GetEnrolmentMethods implements WebFunction {

  @Override
  public JsonNode answer(Call call) {
    Refusals.requireLogin(call);
    Course course =
        call.state()
            .find(Course.class, call.number("courseid"))
            .orElseThrow(() -> MoodleError.missingRecord("course"));
    if (!Refusals.sees(call, course)) {
      throw MoodleError.of(ErrorClass.MOODLE, "coursehidden");
    }
    return call.roster(course)
        .methods()
        .filter(method -> method.is(EnrolmentMethod.SELF) && method.enabled())
        .map(method -> describe(call, method))
        .collect(Nodes.toList());
  }

  private static ObjectNode describe(Call call, EnrolmentMethod method) {
    ObjectNode row = Nodes.struct();
    row.put("id", method.id()).put("courseid", method.course()).put("type", method.type());
    row.put("name", method.name().isEmpty() ? usualName(call) : PhpText.escaped(method.name()));
    return method.open()
        ? row.put("status", true)
        : row.put("status", call.say(Sentence.of("enrolmentclosed")));
  }

  private static String usualName(Call call) {
    return call.say(Sentence.of("selfenrolment"));
  }
}

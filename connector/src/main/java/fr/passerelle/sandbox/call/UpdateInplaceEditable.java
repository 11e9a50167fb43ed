package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.SectionName;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.PhpText;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * {@code core_update_inplace_editable}, as far as it names the sections of courses. Tags are taken
 * out without a word.
 */
final class UpdateInplaceEditable implements WebFunction {

  private static final int LONGEST = 255;
  private static final Set<String> FORMATS = Set.of("format_topics", "format_weeks");
  private static final Set<String> ITEMS = Set.of("sectionname", "sectionnamenl");

  @Override
  public JsonNode answer(Call call) {
    String component = call.text("component");
    if (!FORMATS.contains(component)) {
      throw MoodleError.of(
          ErrorClass.CODING,
          "codingerror",
          "Invalid component used in plugin/component_callback():" + component);
    }
    if (!ITEMS.contains(call.text("itemtype"))) {
      throw MoodleError.of(ErrorClass.MOODLE, "inplaceeditableerror");
    }
    long id = PhpText.wholeNumber(call.text("itemid"));
    Course course = course(call, id, component.substring("format_".length()));
    Refusals.requireLogin(call, course);
    Refusals.require(call, Capability.UPDATE_COURSES, "updatecourses");
    String name = PhpText.withoutTags(call.text("value"));
    if (name.codePointCount(0, name.length()) > LONGEST) {
      throw MoodleError.of(ErrorClass.MOODLE, "maximumchars");
    }
    call.data().put(new SectionName(id, course.id(), SectionName.numberOf(id), name));
    return described(call, id, component, name);
  }

  private static Course course(Call call, long section, String format) {
    return call.state()
        .find(Course.class, SectionName.courseOf(section))
        .filter(course -> SectionName.numberOf(section) <= course.sections())
        .filter(course -> course.format().equals(format))
        .orElseThrow(() -> MoodleError.of(ErrorClass.MISSING_RECORD, "invalidrecordunknown"));
  }

  private static JsonNode described(Call call, long id, String component, String name) {
    return Nodes.struct()
        .put("displayvalue", PhpText.escaped(name))
        .put("component", component)
        .put("itemtype", call.text("itemtype"))
        .put("value", name)
        .put("itemid", Long.toString(id))
        .put("type", "text")
        .put("options", "")
        .put("linkeverything", 0);
  }
}

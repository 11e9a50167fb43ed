package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.SectionName;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.PhpJson;
import fr.passerelle.sandbox.wire.Sentence;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * {@code core_courseformat_get_state}: JSON in a text, whose ids are texts. The only function that
 * tells a section's own name from the one that Moodle shows.
 */
final class GetCourseState implements WebFunction {

  @Override
  public JsonNode answer(Call call) {
    Course course =
        call.state()
            .find(Course.class, call.number("courseid"))
            .orElseThrow(() -> MoodleError.missingRecord("course"));
    Refusals.requireLogin(call, course);
    ObjectNode state = Nodes.struct();
    state.set("course", head(call, course));
    ArrayNode sections = Nodes.list();
    for (long number = 0; number <= course.sections(); number++) {
      sections.add(section(call, course, number));
    }
    state.set("section", sections);
    state.set("cm", Nodes.list());
    return StringNode.valueOf(PhpJson.write(state));
  }

  private static ObjectNode head(Call call, Course course) {
    ArrayNode list = Nodes.list();
    for (long number = 0; number <= course.sections(); number++) {
      list.add(id(course, number));
    }
    ObjectNode head = Nodes.struct();
    head.put("id", Long.toString(course.id())).put("numsections", course.sections());
    head.set("sectionlist", list);
    return head.put("editmode", false).put("maxsections", "52").put("baseurl", url(call, course));
  }

  private static ObjectNode section(Call call, Course course, long number) {
    String name = name(call, course, number);
    ObjectNode row = Nodes.struct();
    row.put("id", id(course, number)).put("section", number).put("number", number);
    row.put("title", name == null ? usual(call, number) : call.shown(name));
    row.put("hassummary", false).put("rawtitle", name);
    row.set("cmlist", Nodes.list());
    row.put("visible", true).put("sectionurl", url(call, course) + "#section-" + number);
    row.put("current", false).put("indexcollapsed", false).put("contentcollapsed", false);
    row.put("hasrestrictions", false);
    return call.kind().recent() ? recent(row, number) : row;
  }

  private static ObjectNode recent(ObjectNode row, long number) {
    row.put("bulkeditable", number > 0).putNull("component").putNull("itemid");
    return row.putNull("parentsectionid");
  }

  private static @Nullable String name(Call call, Course course, long number) {
    return call.state()
        .find(SectionName.class, SectionName.idOf(course.id(), number))
        .map(SectionName::name)
        .orElse(null);
  }

  /** The name that Moodle itself shows. */
  private static String usual(Call call, long number) {
    if (number == 0) {
      return call.say(Sentence.of("section0name"));
    }
    return call.say(
        call.kind().recent()
            ? Sentence.of("newsection")
            : Sentence.of("sectionnumbered", Long.toString(number)));
  }

  private static String id(Course course, long number) {
    return Long.toString(SectionName.idOf(course.id(), number));
  }

  private static String url(Call call, Course course) {
    return call.site().address() + "/course/view.php?id=" + course.id();
  }
}

package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.wire.MoodleError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code core_course_update_courses}: what can't be done is a warning, and the other courses change
 * all the same. An unknown category, or a custom field that does not fit, is noticed only after the
 * rest was written.
 */
final class UpdateCourses implements WebFunction {

  @Override
  public JsonNode answer(Call call) {
    ArrayNode warnings = Nodes.list();
    for (JsonNode sent : call.argument("courses")) {
      try {
        update(call, sent);
      } catch (MoodleError refused) {
        warnings.add(warning(call, sent, refused));
      }
    }
    ObjectNode reply = Nodes.struct();
    reply.set("warnings", warnings);
    return reply;
  }

  private static void update(Call call, JsonNode sent) {
    Course before =
        call.state()
            .find(Course.class, sent.required("id").asLong(0))
            .orElseThrow(() -> MoodleError.missingRecord("course"));
    Refusals.requireLogin(call, before);
    Refusals.require(call, Capability.UPDATE_COURSES, "updatecourses");
    check(call, sent, before);
    write(call, sent, before);
  }

  private static void check(Call call, JsonNode sent, Course before) {
    CourseNames.requireNotBlank(sent, "fullname");
    CourseNames.requireNotBlank(sent, "shortname");
    CourseTexts.requireFormat(sent);
    if (CourseDraft.of(before).fill(sent).isVisible() != before.visible()) {
      Refusals.require(call, Capability.SET_VISIBILITY, "setvisibility");
    }
    if (!sent.path("lang").asString(before.lang()).equals(before.lang())) {
      Refusals.require(call, Capability.FORCE_LANGUAGE, "setforcedlanguage");
      CourseTexts.requireLanguage(call, sent);
    }
    String shortName = sent.path("shortname").asString(before.shortName());
    if (!shortName.equals(before.shortName())) {
      CourseNames.requireFreeShortName(call, shortName, before.id());
    }
    String idNumber = sent.path("idnumber").asString(before.idNumber());
    if (!idNumber.equals(before.idNumber())) {
      CourseNames.requireFreeIdNumber(call, idNumber, before.id());
    }
    new CourseDates(sent.path("startdate").asLong(0), sent.path("enddate").asLong(0))
        .requirePlausible();
    CourseNames.requireStorable(sent);
  }

  private static void write(Call call, JsonNode sent, Course before) {
    long now = call.site().now();
    CourseDraft draft = CourseDraft.of(before).fill(sent);
    Course written = draft.row(before.id(), now);
    call.data().put(written);
    draft.customFields(
        CustomFieldValues.after(call.kind(), before.customFields(), sent.path("customfields")));
    call.data().put(draft.row(before.id(), now));
    if (written.category() != before.category()
        && call.state().find(Category.class, written.category()).isEmpty()) {
      throw MoodleError.missingRecord("course_categories");
    }
  }

  private static JsonNode warning(Call call, JsonNode sent, MoodleError refused) {
    return Nodes.struct()
        .put("item", "course")
        .put("itemid", sent.required("id").asLong(0))
        .put("warningcode", refused.code())
        .put("message", call.say(refused.sentence()));
  }
}

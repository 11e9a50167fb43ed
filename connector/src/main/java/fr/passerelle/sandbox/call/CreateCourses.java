package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.wire.MoodleError;
import java.time.Duration;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * {@code core_course_create_courses}: all or none. An empty list, which only JSON can express, gets
 * an answer that Moodle itself can't render.
 */
final class CreateCourses implements WebFunction {

  /** How long a course lasts on 4.5 if nobody says. */
  private static final long USUAL_LENGTH = Duration.ofDays(365).toSeconds();

  @Override
  public JsonNode answer(Call call) {
    if (call.argument("courses").isEmpty()) {
      throw MoodleError.invalidResponse();
    }
    return call.argument("courses")
        .valueStream()
        .map(sent -> create(call, sent))
        .map(made -> Nodes.struct().put("id", made.id()).put("shortname", made.shortName()))
        .collect(Nodes.toList());
  }

  private static Course create(Call call, JsonNode sent) {
    long categoryId = sent.required("categoryid").asLong(0);
    Category category = Refusals.requireCategory(call, categoryId);
    Refusals.require(call, Capability.CREATE_COURSES, "createcourses");
    CourseDates dates = check(call, sent);
    Course course = insert(call, sent, category, dates);
    call.data().insert(EnrolmentMethod.class, id -> manual(id, course));
    return course;
  }

  private static CourseDates check(Call call, JsonNode sent) {
    CourseNames.requireNotBlank(sent, "fullname");
    CourseNames.requireNotBlank(sent, "shortname");
    CourseTexts.requireLanguage(call, sent);
    CourseTexts.requireFormat(sent);
    CourseNames.requireFreeShortName(call, sent.path("shortname").asString(""), 0);
    CourseNames.requireFreeIdNumber(call, sent.path("idnumber").asString(""), 0);
    CourseDates dates = dates(call, sent);
    dates.requirePlausible();
    CourseNames.requireStorable(sent);
    return dates;
  }

  private static Course insert(Call call, JsonNode sent, Category category, CourseDates dates) {
    long now = call.site().now();
    CourseDraft draft =
        CourseDraft.blank(now)
            .visible(category.visible())
            .fill(sent)
            .dates(dates)
            .sections(sections(sent))
            .showsDates(call.kind().recent())
            .customFields(
                CustomFieldValues.after(call.kind(), new TreeMap<>(), sent.path("customfields")));
    if (!call.may(Capability.SET_VISIBILITY)) {
      draft.visible(category.visible());
    }
    if (!call.may(Capability.FORCE_LANGUAGE)) {
      draft.lang("");
    }
    return call.data().insert(Course.class, id -> draft.row(id, now));
  }

  /** What is left out: today and a year on 4.5, nothing at all on 4.1. */
  private static CourseDates dates(Call call, JsonNode sent) {
    boolean recent = call.kind().recent();
    long start = sent.path("startdate").asLong(recent ? call.site().midnight() : 0);
    return new CourseDates(start, sent.path("enddate").asLong(recent ? start + USUAL_LENGTH : 0));
  }

  private static long sections(JsonNode sent) {
    return sent.path("courseformatoptions")
        .valueStream()
        .filter(option -> option.required("name").asString("").equals("numsections"))
        .map(option -> option.required("value").asString("0"))
        .filter(value -> value.matches("\\d{1,4}"))
        .map(Long::parseLong)
        .findFirst()
        .orElseGet(() -> sent.path("numsections").asLong(0));
  }

  private static EnrolmentMethod manual(long id, Course course) {
    return new EnrolmentMethod(id, course.id(), EnrolmentMethod.MANUAL, "", true, false);
  }
}

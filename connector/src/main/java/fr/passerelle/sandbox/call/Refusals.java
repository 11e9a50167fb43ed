package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.Sentence;

/** The refusals that several functions share. */
final class Refusals {

  private static final Sentence NO_CONTEXT = Sentence.of("invalidparameter");
  private static final Sentence NOT_ACCESSIBLE = Sentence.of("requireloginerror");

  private Refusals() {}

  static void require(Call call, Capability capability, String permission) {
    if (!call.may(capability)) {
      throw MoodleError.noPermission(permission);
    }
  }

  /** Whether the token's user is shown that there is a course. */
  static boolean canSee(Call call, Course course) {
    return course.visible() || call.may(Capability.VIEW_HIDDEN_COURSES);
  }

  /** Whether the token's user gets into a course at all; everybody does onto the front page. */
  static boolean canEnter(Call call, Course course) {
    return course.frontPage() || call.may(Capability.VIEW_COURSES) && canSee(call, course);
  }

  static void requireEntry(Call call, Course course) {
    if (!canEnter(call, course)) {
      throw courseContext(course.id(), NOT_ACCESSIBLE);
    }
  }

  /** The course for a function that takes an unknown one for a missing context. */
  static Course contextOf(Call call, long id) {
    Course course =
        call.state().find(Course.class, id).orElseThrow(() -> courseContext(id, NO_CONTEXT));
    requireEntry(call, course);
    return course;
  }

  /** The same, for a function that is about the groups of the course. */
  static Course groupsOf(Call call, long id) {
    Course course = contextOf(call, id);
    require(call, Capability.MANAGE_GROUPS, "managegroups");
    return course;
  }

  static MoodleError categoryContext(long category) {
    return MoodleError.of(
        "webservice",
        "errorcatcontextnotvalid",
        Sentence.of("contextcategory", Long.toString(category), NO_CONTEXT));
  }

  private static MoodleError courseContext(long course, Sentence reason) {
    return MoodleError.of(
        "webservice",
        "errorcoursecontextnotvalid",
        Sentence.of("contextcourse", Long.toString(course), reason));
  }

  static MoodleError notAccessible() {
    return MoodleError.of(ErrorClass.REQUIRE_LOGIN, "requireloginerror");
  }

  static MoodleError invalidParameterNamed(String parameter) {
    return MoodleError.of(
        "webservice", "errorinvalidparam", Sentence.of("errorinvalidparam", parameter));
  }

  static MoodleError databaseWrite() {
    return MoodleError.of(ErrorClass.WRITE, "dmlwriteexception");
  }
}

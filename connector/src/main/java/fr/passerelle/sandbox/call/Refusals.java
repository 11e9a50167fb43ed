package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.wire.Detail;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.Sentence;
import java.util.Optional;

/** The refusals that several functions share. */
final class Refusals {

  private static final Sentence NO_CONTEXT =
      Sentence.of("invalidparameter").with(Detail.of("Context does not exist"));

  private Refusals() {}

  static void require(Call call, Capability capability, String permission) {
    if (!call.may(capability)) {
      throw MoodleError.noPermission(permission);
    }
  }

  /** Whether the token's user sees a course at all. */
  static boolean sees(Call call, Course course) {
    return course.visible() || call.may(Capability.VIEW_HIDDEN_COURSES);
  }

  /** Whether the token's user gets into a course; everybody does onto the front page. */
  static boolean canEnter(Call call, Course course) {
    return course.frontPage() || (call.may(Capability.VIEW_COURSES) && sees(call, course));
  }

  /** Why an account that is let in gets no further than that; empty for one in good order. */
  static Optional<MoodleError> unsettledAccount(Call call) {
    return Optional.ofNullable(
        switch (call.site().access().account()) {
          case MUST_CHANGE_PASSWORD ->
              MoodleError.of(ErrorClass.MOODLE, "forcepasswordchangenotice");
          case POLICY_NOT_AGREED ->
              MoodleError.of(
                  ErrorClass.MOODLE,
                  "sitepolicynotagreed",
                  call.site().address() + "/user/policy.php");
          case WITHOUT_EMAIL -> MoodleError.of(ErrorClass.MOODLE, "usernotfullysetup");
          case GOOD, DELETED, UNCONFIRMED, SUSPENDED, NO_LOGIN -> null;
        });
  }

  /** For a function that is about the site as a whole. */
  static void requireLogin(Call call) {
    unsettledAccount(call)
        .ifPresent(
            refused -> {
              throw refused;
            });
  }

  /** For a function that lets a refused course speak for itself. */
  static void requireLogin(Call call, Course course) {
    requireLogin(call);
    if (!canEnter(call, course)) {
      throw MoodleError.of(ErrorClass.REQUIRE_LOGIN, "requireloginerror");
    }
  }

  /** For a function that wraps up why a course can't be entered. */
  static void requireEntry(Call call, Course course) {
    try {
      requireLogin(call, course);
    } catch (MoodleError refused) {
      throw courseContext(course.id(), refused.sentence());
    }
  }

  /** For a function that wraps up why a category can't be entered. */
  static Category requireCategory(Call call, long id) {
    Category category =
        call.state().find(Category.class, id).orElseThrow(() -> categoryContext(id, NO_CONTEXT));
    unsettledAccount(call)
        .ifPresent(
            refused -> {
              throw categoryContext(id, refused.sentence());
            });
    return category;
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

  private static MoodleError categoryContext(long category, Sentence reason) {
    return MoodleError.of(
        "webservice",
        "errorcatcontextnotvalid",
        Sentence.of("contextcategory", Long.toString(category), reason));
  }

  private static MoodleError courseContext(long course, Sentence reason) {
    return MoodleError.of(
        "webservice",
        "errorcoursecontextnotvalid",
        Sentence.of("contextcourse", Long.toString(course), reason));
  }

  static MoodleError invalidParameterNamed(String parameter) {
    return MoodleError.of(
        "webservice", "errorinvalidparam", Sentence.of("errorinvalidparam", parameter));
  }

  static MoodleError databaseWrite() {
    return MoodleError.of(ErrorClass.WRITE, "dmlwriteexception");
  }
}

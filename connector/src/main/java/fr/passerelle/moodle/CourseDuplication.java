package fr.passerelle.moodle;

import fr.passerelle.problem.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code core_course_duplicate_course}, so that nobody is copied.
 *
 * <p>Moodle makes a backup and restores it. Whether people are in it is the setting {@code users},
 * which is on unless switched off, whatever the documentation says. An account without {@code
 * moodle/backup:configure} can't switch it, and one without {@code moodle/backup:userinfo} has it
 * switched off and locked. Both are told {@code setting_locked_by_permission}, even where it is
 * only to be switched off.
 */
final class CourseDuplication {

  private static final String LOCKED = "setting_locked_by_permission";
  private static final String NO_CAPABILITY = "nopermissions";

  private final Caller caller;
  private final CourseCopy copy;

  CourseDuplication(Caller caller, CourseCopy copy) {
    this.caller = caller;
    this.copy = copy;
  }

  private record Created(long id, @Nullable String shortname) {

    CreatedCourse value() {
      return new CreatedCourse(
          new CourseId(id), new ShortName(Wire.required(shortname, "shortname")));
    }
  }

  CreatedCourse send() {
    Call call = call(copy.shortName(), users(false));
    CourseText.wrong(copy)
        .ifPresent(
            wrong -> {
              throw Failures.refused(call, "", wrong);
            });
    try {
      return sent(call);
    } catch (RefusedException e) {
      if (!e.errorCode().equals(LOCKED)) {
        throw e;
      }
      requireNobodyIsCopied(call);
      return sent(call(copy.shortName(), List.of()));
    }
  }

  private CreatedCourse sent(Call call) {
    return caller.call(call, Wire.object(Created.class, Created::value));
  }

  /**
   * Asks for a copy with people under the template's own short name: Moodle looks for the right to
   * copy people first, then at the name, which is taken. So nothing is ever made.
   */
  private void requireNobodyIsCopied(Call call) {
    try {
      sent(call(copy.templateName(), users(true)));
    } catch (AccessException e) {
      if (e.errorCode().equals(NO_CAPABILITY)) {
        return;
      }
      throw e;
    } catch (RefusedException e) {
      throw Failures.refused(call, LOCKED, reason());
    }
    throw Failures.refused(call, LOCKED, reason());
  }

  private static Message reason() {
    return Failures.reason("people-locked");
  }

  private static List<Arguments> users(boolean with) {
    return List.of(Arguments.none().with("name", "users").with("value", with ? "1" : "0"));
  }

  private Call call(ShortName shortName, List<Arguments> options) {
    Arguments arguments =
        Arguments.none()
            .with("courseid", copy.template().value())
            .with("fullname", copy.fullName())
            .with("shortname", shortName.value())
            .with("categoryid", copy.category().value())
            .with("visible", false);
    return new Call(
        ServiceFunction.DUPLICATE_COURSE,
        Subject.courses(List.of(shortName)),
        options.isEmpty() ? arguments : arguments.withEach("options", options));
  }
}

package fr.passerelle.moodle;

import java.util.List;
import java.util.SortedMap;

/**
 * Courses as Moodle's functions take them.
 *
 * <p>PHP drops form values beyond its {@code max_input_vars} without a word. So what Moodle
 * requires stands last in each course: a course that is cut has lost it, and Moodle refuses the
 * whole call instead of writing half a course.
 */
final class CourseArguments {

  private static final int HTML = 1;

  private CourseArguments() {}

  static Arguments of(NewCourse course) {
    Arguments fields = withFields(Arguments.none(), course.customFields());
    return (course.groupMode() == GroupMode.NONE
            ? fields
            : fields.with("groupmode", course.groupMode().number()))
        .with("idnumber", course.idNumber().value())
        .with("format", course.format())
        .with("numsections", course.sections())
        .with("summary", course.summary())
        .with("summaryformat", HTML)
        .with("visible", course.visible())
        .with("startdate", course.start())
        .with("enddate", course.end() == null ? CourseUpdate.NO_END : course.end())
        .with("lang", course.language().isEmpty() ? null : course.language())
        .with("categoryid", course.place().value())
        .with("shortname", course.shortName().value())
        .with("fullname", course.fullName());
  }

  static Arguments of(CourseUpdate update) {
    ShortName shortName = update.shortName();
    IdNumber idNumber = update.idNumber();
    CategoryId category = update.category();
    Arguments fields = withFields(Arguments.none(), update.customFields());
    fields = category == null ? fields : fields.with("categoryid", category.value());
    fields = update.summary() == null ? fields : fields.with("summaryformat", HTML);
    return fields
        .with("shortname", shortName == null ? null : shortName.value())
        .with("fullname", update.fullName())
        .with("idnumber", idNumber == null ? null : idNumber.value())
        .with("format", update.format())
        .with("summary", update.summary())
        .with("visible", update.visible())
        .with("startdate", update.start())
        .with("enddate", update.end())
        .with("id", update.id().value());
  }

  private static Arguments withFields(Arguments arguments, SortedMap<String, String> fields) {
    List<Arguments> structures =
        fields.entrySet().stream()
            .map(f -> Arguments.none().with("shortname", f.getKey()).with("value", f.getValue()))
            .toList();
    return structures.isEmpty() ? arguments : arguments.withEach("customfields", structures);
  }
}

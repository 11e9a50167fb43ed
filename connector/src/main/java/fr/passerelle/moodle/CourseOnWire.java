package fr.passerelle.moodle;

import static fr.passerelle.moodle.Wire.required;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What {@code core_course_get_courses_by_field} answers, as far as it is used. */
record CourseOnWire(
    long id,
    @Nullable String shortname,
    @Nullable String fullname,
    @Nullable String idnumber,
    long categoryid,
    @Nullable String format,
    @Nullable String summary,
    @Nullable Boolean visible,
    long startdate,
    long enddate,
    @Nullable Integer groupmode,
    @Nullable String lang,
    @Nullable List<Field> customfields) {

  /**
   * The whole answer, without the front page.
   *
   * @param outside the courses that are shown to who may not enter them: a few fields only
   */
  record Found(List<Course> courses, List<CourseId> outside, List<Warnings.Wire> warnings) {}

  /** Reads the whole answer. */
  static final ReplyReader<Found> FOUND = Wire.object(Answered.class, Answered::value);

  private record Answered(
      @Nullable List<CourseOnWire> courses, @Nullable List<Warnings.Wire> warnings) {

    Found value() {
      List<CourseOnWire> all =
          required(courses, "courses").stream().filter(course -> course.id != 1).toList();
      return new Found(
          all.stream().filter(CourseOnWire::isEntered).map(CourseOnWire::value).toList(),
          all.stream().filter(it -> !it.isEntered()).map(it -> new CourseId(it.id)).toList(),
          Warnings.of(warnings));
    }
  }

  /** A custom field; {@code valueraw} holds text or a number, and is absent before Moodle 3.8. */
  record Field(
      @Nullable String shortname,
      @Nullable String type,
      @Nullable JsonNode valueraw,
      @Nullable JsonNode value) {

    CustomField field() {
      return new CustomField(type == null ? "" : type, text());
    }

    String text() {
      JsonNode said = valueraw == null ? value : valueraw;
      return said == null || said.isNull() ? "" : said.asString();
    }
  }

  /** Moodle tells whether a course is visible to whom it lets in, and to nobody else. */
  private boolean isEntered() {
    return visible != null;
  }

  private Course value() {
    return new Course(
        new CourseId(id),
        new ShortName(required(shortname, "shortname")),
        required(fullname, "fullname"),
        idnumber == null || idnumber.isBlank() ? null : new IdNumber(idnumber),
        new CategoryId(categoryid),
        format == null ? "" : format,
        summary == null ? "" : summary,
        required(visible, "visible"),
        time(startdate),
        time(enddate),
        groupmode == null ? null : GroupMode.of(groupmode),
        lang,
        fields());
  }

  private SortedMap<String, CustomField> fields() {
    SortedMap<String, CustomField> fields = new TreeMap<>();
    if (customfields != null) {
      customfields.forEach(
          field -> fields.put(required(field.shortname(), "shortname"), field.field()));
    }
    return fields;
  }

  private static @Nullable Instant time(long seconds) {
    return seconds == 0 ? null : Instant.ofEpochSecond(seconds);
  }
}

package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Course;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** A course's row while a call fills it in. */
final class CourseDraft {

  private static final List<String> SETTINGS =
      List.of(
          "showgrades",
          "newsitems",
          "maxbytes",
          "showreports",
          "hiddensections",
          "groupmode",
          "groupmodeforce",
          "defaultgroupingid",
          "enablecompletion",
          "completionnotify",
          "summaryformat");

  private long category;
  private String fullName = "";
  private String shortName = "";
  private String idNumber = "";
  private String summary = "";
  private String format = "topics";
  private boolean visible;
  private long start;
  private long end;
  private long sections;
  private String lang = "";
  private SortedMap<String, Long> settings = new TreeMap<>();
  private boolean showsDates;
  private long created;
  private SortedMap<String, String> customFields = new TreeMap<>();

  /** A course that is to be created. */
  static CourseDraft blank(long now) {
    CourseDraft draft = new CourseDraft();
    draft.created = now;
    draft.settings.put("hiddensections", 1L);
    draft.settings.put("enablecompletion", 1L);
    return draft;
  }

  static CourseDraft of(Course course) {
    CourseDraft draft = new CourseDraft();
    draft.category = course.category();
    draft.fullName = course.fullName();
    draft.shortName = course.shortName();
    draft.idNumber = course.idNumber();
    draft.summary = course.summary();
    draft.format = course.format();
    draft.visible = course.visible();
    draft.start = course.start();
    draft.end = course.end();
    draft.sections = course.sections();
    draft.lang = course.lang();
    draft.settings = new TreeMap<>(course.settings());
    draft.showsDates = course.showsDates();
    draft.created = course.created();
    draft.customFields = new TreeMap<>(course.customFields());
    return draft;
  }

  /** Takes over what was sent, by its name on the wire. */
  CourseDraft fill(JsonNode sent) {
    category = number(sent, "categoryid", category);
    fullName = text(sent, "fullname", fullName);
    shortName = text(sent, "shortname", shortName);
    idNumber = text(sent, "idnumber", idNumber);
    summary = text(sent, "summary", summary);
    format = text(sent, "format", format);
    lang = text(sent, "lang", lang);
    visible = number(sent, "visible", Nodes.flag(visible)) != 0;
    start = number(sent, "startdate", start);
    end = number(sent, "enddate", end);
    SETTINGS.stream().filter(sent::has).forEach(name -> settings.put(name, number(sent, name, 0)));
    return this;
  }

  boolean isVisible() {
    return visible;
  }

  CourseDraft visible(boolean value) {
    visible = value;
    return this;
  }

  CourseDraft lang(String code) {
    lang = code;
    return this;
  }

  CourseDraft dates(CourseDates dates) {
    start = dates.start();
    end = dates.end();
    return this;
  }

  CourseDraft sections(long value) {
    sections = value;
    return this;
  }

  CourseDraft showsDates(boolean value) {
    showsDates = value;
    return this;
  }

  CourseDraft customFields(SortedMap<String, String> values) {
    customFields = values;
    return this;
  }

  Course row(long id, long modified) {
    return new Course(
        id,
        category,
        fullName,
        shortName,
        idNumber,
        summary,
        format,
        visible,
        start,
        end,
        sections,
        lang,
        settings,
        showsDates,
        created,
        modified,
        customFields);
  }

  private static long number(JsonNode sent, String name, long otherwise) {
    JsonNode value = sent.get(name);
    return value == null || value.isNull() ? otherwise : value.asLong(0);
  }

  private static String text(JsonNode sent, String name, String otherwise) {
    JsonNode value = sent.get(name);
    return value == null || value.isNull() ? otherwise : value.stringValue();
  }
}

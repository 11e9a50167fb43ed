package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Category;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.site.EnrolmentMethod;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Role;
import fr.passerelle.sandbox.site.Roster;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A course as the reading functions show it, in the order of fields that a real site has. */
record CourseView(Call call, Course course) {

  private static final List<String> FILTERS =
      List.of(
          "displayh5p", "activitynames", "mathjaxloader", "emoticon", "urltolink", "mediaplugin");

  /** What {@code core_course_get_courses_by_field} shows of a course. */
  ObjectNode full() {
    ObjectNode row = fromOutside();
    if (managed()) {
      row.put("idnumber", course.idNumber());
    }
    row.put("format", course.format());
    putSettings(row, "showgrades", "newsitems");
    row.put("startdate", course.start()).put("enddate", course.end());
    putSettings(row, "maxbytes", "showreports");
    row.put("visible", Nodes.flag(course.visible()));
    putSettings(row, "groupmode", "groupmodeforce", "defaultgroupingid");
    putSettings(row, "enablecompletion", "completionnotify");
    row.put("lang", course.lang()).put("theme", "").put("marker", 0);
    if (managed()) {
      row.put("legacyfiles", 0).put("calendartype", "");
      row.put("timecreated", course.created()).put("timemodified", course.modified());
      row.put("requested", 0).put("cacherev", course.modified());
    }
    row.set("filters", filters());
    if (!course.frontPage()) {
      row.set("courseformatoptions", formatOptions(call.kind().recent()));
    }
    return row;
  }

  /** What {@code core_course_get_courses} shows of a course. */
  ObjectNode listed() {
    ObjectNode row = Nodes.struct();
    row.put("id", course.id()).put("shortname", call.shown(course.shortName()));
    row.put("categoryid", course.category());
    if (managed()) {
      row.put("categorysortorder", sortOrder());
    }
    putNames(row);
    if (managed()) {
      row.put("idnumber", course.idNumber());
    }
    putSummary(row);
    row.put("format", course.format());
    putListedSettings(row);
    putConditions(row);
    row.set("customfields", CustomFieldView.of(call, course));
    return row;
  }

  private void putListedSettings(ObjectNode row) {
    if (!managed()) {
      row.put("startdate", course.start()).put("enddate", course.end());
      return;
    }
    putSettings(row, "showgrades", "newsitems");
    row.put("startdate", course.start()).put("enddate", course.end());
    row.put("numsections", course.sections());
    putSettings(row, "maxbytes", "showreports");
    row.put("visible", Nodes.flag(course.visible()));
    if (!course.frontPage()) {
      putSettings(row, "hiddensections");
    }
    putSettings(row, "groupmode", "groupmodeforce", "defaultgroupingid");
    row.put("timecreated", course.created()).put("timemodified", course.modified());
    putSettings(row, "enablecompletion", "completionnotify");
    row.put("lang", course.lang()).put("forcetheme", "");
    row.set("courseformatoptions", course.frontPage() ? sections() : formatOptions(false));
  }

  /** What it shows of a course to who may not enter it. */
  ObjectNode fromOutside() {
    ObjectNode row = Nodes.struct();
    row.put("id", course.id());
    putNames(row);
    row.put("shortname", call.shown(course.shortName()));
    if (call.kind().recent()) {
      row.put("courseimage", image());
    }
    row.put("categoryid", course.category()).put("categoryname", categoryName());
    row.put("sortorder", sortOrder());
    putSummary(row);
    row.set("summaryfiles", Nodes.list());
    row.set("overviewfiles", Nodes.list());
    putConditions(row);
    row.set("contacts", contacts());
    row.set("enrollmentmethods", methods());
    row.set("customfields", CustomFieldView.of(call, course));
    return row;
  }

  /** A summary that was rendered is HTML, whatever it was stored as; 4.5 renders no empty one. */
  private void putSummary(ObjectNode row) {
    boolean untouched = call.kind().recent() && course.summary().isEmpty();
    boolean asStored = call.settings().raw() || untouched;
    row.put("summary", call.shownHtml(course.summary()));
    row.put("summaryformat", asStored ? course.settings().getOrDefault("summaryformat", 1L) : 1L);
  }

  private void putNames(ObjectNode row) {
    String name = call.shown(course.fullName());
    row.put("fullname", name).put("displayname", name);
  }

  private void putConditions(ObjectNode row) {
    row.put("showactivitydates", course.showsDates());
    if (course.frontPage()) {
      row.putNull("showcompletionconditions");
    } else {
      row.put("showcompletionconditions", true);
    }
  }

  private void putSettings(ObjectNode row, String... names) {
    for (String name : names) {
      row.put(name, course.settings().getOrDefault(name, 0L));
    }
  }

  private ArrayNode formatOptions(boolean withIndentation) {
    ArrayNode options = Nodes.list();
    options.add(option("hiddensections", course.settings().getOrDefault("hiddensections", 1L)));
    options.add(option("coursedisplay", 0L));
    if (withIndentation) {
      options.add(Nodes.struct().put("name", "indentation").put("value", "1"));
    }
    return options;
  }

  private ArrayNode sections() {
    return Nodes.list().add(option("numsections", course.sections()));
  }

  private static ArrayNode filters() {
    return FILTERS.stream()
        .map(
            name ->
                Nodes.struct().put("filter", name).put("localstate", 0).put("inheritedstate", 1))
        .collect(Nodes.toList());
  }

  private static ObjectNode option(String name, long value) {
    return Nodes.struct().put("name", name).put("value", value);
  }

  /** Those who run the course now and are shown to everybody. */
  private ArrayNode contacts() {
    if (course.frontPage()) {
      return Nodes.list();
    }
    Roster roster = call.roster(course);
    Standings standings = Standings.in(roster);
    return roster.active().stream()
        .filter(person -> isContact(standings, person))
        .map(person -> Nodes.struct().put("id", person.id()).put("fullname", person.fullName()))
        .collect(Nodes.toList());
  }

  private boolean isContact(Standings standings, Person person) {
    return standings.roles(person).stream().map(call.profile()::role).anyMatch(Role::contact);
  }

  private ArrayNode methods() {
    ArrayNode types = Nodes.list();
    call.roster(course)
        .methods()
        .filter(EnrolmentMethod::enabled)
        .forEach(method -> types.add(method.type()));
    return types;
  }

  private String image() {
    return call.site().address()
        + "/pluginfile.php/"
        + course.id()
        + "/course/generated/course.svg";
  }

  private String categoryName() {
    return call.state()
        .find(Category.class, course.category())
        .map(category -> call.shown(category.name()))
        .orElse("");
  }

  private long sortOrder() {
    return course.frontPage() ? 1 : new CategoryTree(call.state()).sortOrder(course);
  }

  private boolean managed() {
    return call.may(Capability.UPDATE_COURSES);
  }
}

package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.CustomReport;
import fr.passerelle.sandbox.wire.Sentence;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a site tells of a report beside its rows. An administrator made it. */
final class ReportDetails {

  private static final long ADMINISTRATOR = 2;
  private static final String SOURCE = "core_course\\reportbuilder\\datasource\\participants";

  private ReportDetails() {}

  static JsonNode of(Call call, CustomReport report) {
    ObjectNode details = Nodes.struct();
    details.put("name", report.name()).put("source", SOURCE);
    details.put("type", 0).put("uniquerows", false);
    ObjectNode conditions = Nodes.struct();
    report.conditions().forEach(conditions::put);
    details.put("conditiondata", report.conditions().isEmpty() ? null : conditions.toString());
    details.putNull("settingsdata");
    details.put("contextid", 1).put("component", "").put("area", "").put("itemid", 0);
    details.put("usercreated", ADMINISTRATOR).put("id", report.id());
    details.put("timecreated", call.site().midnight()).put("timemodified", call.site().midnight());
    details.put("usermodified", ADMINISTRATOR);
    details.put("sourcename", call.say(Sentence.of("report.source")));
    if (call.kind().recent()) {
      details.putArray("tags");
    }
    details.set("modifiedby", administrator(call));
    return details;
  }

  private static ObjectNode administrator(Call call) {
    String address = call.site().address().toString();
    ObjectNode person = Nodes.struct();
    person.put("id", ADMINISTRATOR).put("email", "admin@example.org").put("idnumber", "");
    person.put("phone1", "").put("phone2", "").put("department", "").put("institution", "");
    person.put("fullname", "Admin User").put("identity", "admin@example.org");
    person.put("profileurl", address + "/user/profile.php?id=" + ADMINISTRATOR);
    person.put("profileimageurl", address + "/theme/image.php/boost/core/1/u/f1");
    return person.put("profileimageurlsmall", address + "/theme/image.php/boost/core/1/u/f2");
  }
}

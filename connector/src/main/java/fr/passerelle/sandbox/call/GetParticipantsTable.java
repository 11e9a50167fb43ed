package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.Course;
import fr.passerelle.sandbox.wire.MoodleError;
import tools.jackson.databind.JsonNode;

/**
 * {@code core_table_get_dynamic_table_content}, for the page of a course's participants and only as
 * far as it tells their number. That counts the active ones, also those whom the token's user may
 * not see.
 */
final class GetParticipantsTable implements WebFunction {

  @Override
  public JsonNode answer(Call call) {
    Course course =
        call.state()
            .find(Course.class, courseIn(call.argument("filters")))
            .orElseThrow(() -> MoodleError.missingRecord("course"));
    boolean hidden = course.separatesGroups() && !call.may(Capability.ACCESS_ALL_GROUPS);
    int rows = hidden ? 0 : call.roster(course).active().size();
    String html =
        "<div class=\"table-dynamic position-relative\" data-region=\"core_table/dynamic\""
            + " data-table-handler=\"participants\" data-table-component=\"core_user\""
            + " data-table-total-rows=\""
            + rows
            + "\"></div>";
    return Nodes.struct().put("html", html).set("warnings", Nodes.list());
  }

  private static long courseIn(JsonNode filters) {
    for (JsonNode filter : filters) {
      if (filter.required("name").asString().equals("courseid")) {
        return filter.required("values").required(0).asLong();
      }
    }
    throw MoodleError.invalidParameter();
  }
}

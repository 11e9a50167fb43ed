package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.CustomReport;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;
import fr.passerelle.sandbox.wire.Sentence;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code core_reportbuilder_retrieve_report}: a page of a report, and how many rows it has. */
final class RetrieveReport implements WebFunction {

  @Override
  public JsonNode answer(Call call) {
    CustomReport report =
        call.site().reports().stream()
            .filter(it -> it.id() == call.number("reportid"))
            .findFirst()
            .orElseThrow(() -> MoodleError.missingRecord("reportbuilder_report"));
    Refusals.requireLogin(call);
    if (!report.shared() || !call.may(Capability.VIEW_REPORTS)) {
      throw MoodleError.of(ErrorClass.REPORT_ACCESS, "errorreportview");
    }
    ObjectNode answer = Nodes.struct();
    answer.set("details", ReportDetails.of(call, report));
    answer.set("data", data(call, report));
    answer.set("warnings", Nodes.list());
    return answer;
  }

  private static ObjectNode data(Call call, CustomReport report) {
    List<ArrayNode> rows = new ReportRows(call, report).rows();
    ObjectNode data = Nodes.struct();
    ArrayNode headers = data.putArray("headers");
    report
        .columns()
        .forEach(
            column -> headers.add(call.say(Sentence.of(column.header(call.kind().release())))));
    ArrayNode shown = data.putArray("rows");
    Paged.of(call, rows).forEach(cells -> shown.addObject().set("columns", cells));
    return data.put("totalrowcount", rows.size());
  }
}

package fr.passerelle.sandbox.call;

import fr.passerelle.sandbox.site.Capability;
import fr.passerelle.sandbox.site.CustomReport;
import java.util.Comparator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code core_reportbuilder_list_reports}: the reports that are shared with the token's user, by
 * name; none, without a word, where the user may see none.
 */
final class ListReports implements WebFunction {

  @Override
  public JsonNode answer(Call call) {
    Refusals.requireLogin(call);
    Stream<CustomReport> shown =
        call.site().reports().stream()
            .filter(report -> report.shared() && call.may(Capability.VIEW_REPORTS))
            .sorted(Comparator.comparing(CustomReport::name));
    ObjectNode answer = Nodes.struct();
    answer.set(
        "reports",
        Paged.of(call, shown.map(report -> ReportDetails.of(call, report)).toList())
            .collect(Nodes.toList()));
    answer.set("warnings", Nodes.list());
    return answer;
  }
}

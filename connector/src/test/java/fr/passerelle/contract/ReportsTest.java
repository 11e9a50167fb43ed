package fr.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Reports on course participants that somebody made with the report builder, as many as there are.
 */
@ContractCases
class ReportsTest {

  private static Answer retrieved(Site site, String report, String... more) {
    return site.call(
        "core_reportbuilder_retrieve_report", Form.all(new String[] {"reportid=" + report}, more));
  }

  private static JsonNode listed(Site site) {
    return site.call("core_reportbuilder_list_reports", "perpage=100").value().required("reports");
  }

  /** A report that has rows. */
  private static String some(Site site) {
    return listed(site)
        .valueStream()
        .map(report -> report.required("id").asString())
        .filter(id -> data(retrieved(site, id)).required("totalrowcount").asInt() > 0)
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode data(Answer answer) {
    return answer.value().required("data");
  }

  @Test
  @Recorded({"4.5/ok-list_reports", "4.1/rb-list"})
  void areListedWithTheirSource(Site site) {
    assertThat(listed(site))
        .isNotEmpty()
        .allSatisfy(
            report ->
                assertThat(report.propertyNames())
                    .contains("id", "name", "source", "conditiondata", "sourcename"));
  }

  @Test
  @Recorded({"4.5/retrieve_report-2-pp100", "4.1/rb-role"})
  void haveACellForEachHeader(Site site) {
    JsonNode data = data(retrieved(site, some(site), "page=0", "perpage=100"));
    int headers = data.required("headers").size();

    assertThat(data.required("rows"))
        .isNotEmpty()
        .allSatisfy(row -> assertThat(row.required("columns")).hasSize(headers));
  }

  @Test
  @Recorded({"4.1/rb-default", "4.1/rb-perpage0"})
  void showTenRowsUnlessAskedForMore(Site site) {
    String report = some(site);
    JsonNode ten = data(retrieved(site, report));
    JsonNode all = data(retrieved(site, report, "perpage=0"));

    assertThat(ten.required("rows").size()).isLessThanOrEqualTo(10);
    assertThat(all.required("rows").size()).isEqualTo(all.required("totalrowcount").asInt());
    assertThat(ten.required("totalrowcount")).isEqualTo(all.required("totalrowcount"));
  }

  @Test
  @Recorded("4.5/retrieve_report-pagelast")
  void endInAnEmptyPage(Site site) {
    JsonNode data = data(retrieved(site, some(site), "page=999999", "perpage=10"));

    assertThat(data.required("rows")).isEmpty();
    assertThat(data.required("totalrowcount").asInt()).isPositive();
  }

  @Test
  @Recorded({"4.1/rb-gaia-moodlewssettinglang_en", "4.1/45-rb3-fr"})
  void areHeadedInTheLanguageThatIsAskedFor(Site site) {
    String report = some(site);

    assertThat(headers(site, report, "en")).contains("Course short name");
    if (site.kind().says("en", "fr").equals("fr")) {
      assertThat(headers(site, report, "fr")).contains("Nom abrégé du cours");
    }
  }

  private static List<String> headers(Site site, String report, String language) {
    Answer answer = retrieved(site, report, "perpage=1", "moodlewssettinglang=" + language);
    return data(answer).required("headers").valueStream().map(JsonNode::stringValue).toList();
  }

  @Test
  @Recorded({"4.5/err-retrieve_report-unknown", "4.1/rb-unknown"})
  void areRefusedWhereThereAreNone(Site site) {
    retrieved(site, "999999").refuses(Thrown.NO_RECORD, "invalidrecord");
  }

  @Test
  @InState(State.WITHOUT_REPORT_VIEW)
  @Recorded("4.5/err-missing-capability-reportbuilder")
  void areNotListedWithoutTheCapability(Site site) {
    site.call("core_reportbuilder_list_reports").is("{\"reports\":[],\"warnings\":[]}");
  }

  @Test
  @InState(State.WITHOUT_REPORT_VIEW)
  @Recorded("4.1/cap-rb")
  void areNotShownWithoutTheCapability(Site site) {
    retrieved(site, "1")
        .refuses(
            Thrown.REPORT_ACCESS,
            "errorreportview",
            "You cannot view this report",
            "Vous ne pouvez pas consulter ce rapport");
  }
}

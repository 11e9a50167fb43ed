package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What becomes of the reports that real sites sent. */
class ReportsTest {

  private static final ReportId ID = new ReportId(3);

  private static RestReports reading(ScriptedSite site, int rowsAPage) {
    return new RestReports(site, site.facts()::get, rowsAPage);
  }

  private static ReportTable read(String fixture) {
    return reading(ScriptedSite.answering(call -> Fixture.read(fixture)), 1000).read(ID);
  }

  @Test
  void areTextsUnderHeadersByPosition() {
    ReportTable table = read("moodle-4.1/rb-role.json");

    assertThat(table.report().name()).isEqualTo("Effectifs par rôle");
    assertThat(table.report().isAboutParticipants()).isTrue();
    assertThat(table.headers())
        .containsExactly(
            "N° d’identification du cours", "Nom abrégé du cours", "Rôle", "Nom d’utilisateur");
    assertThat(table.rows())
        .hasSize(252)
        .contains(List.of("", "25_A008_ARCH_1.0", "Participant", "10"));
    assertThat(table.conditions())
        .containsEntry("enrolment:status_operator", "1")
        .containsEntry("enrolment:status_value", "0")
        .hasSize(2);
  }

  @Test
  void haveAnEmptyTextWhereThereIsNothing() {
    String only =
        "{\"details\":{\"id\":2,\"name\":\"x\",\"source\":\"y\",\"conditiondata\":\"[]\"},"
            + "\"data\":{\"headers\":[\"a\",\"b\"],\"rows\":[{\"columns\":[null,0]}],\"totalrowcount\":1}}";
    ReportTable table = reading(ScriptedSite.answering(call -> only), 1000).read(ID);

    assertThat(table.rows()).containsExactly(List.of("", "0"));
    assertThat(table.conditions()).isEmpty();
  }

  @Test
  void areReadPageByPage() {
    ScriptedSite site =
        ScriptedSite.answering(
            call ->
                page(5, Objects.equals(call.arguments().plain().get("page"), 2L) ? 1 : 2, call));
    ReportTable table = reading(site, 2).read(ID);

    assertThat(table.rows()).hasSize(5).doesNotHaveDuplicates();
    assertThat(site.calls)
        .extracting(call -> call.arguments().plain().toString())
        .containsExactly(
            "{reportid=3, page=0, perpage=2}",
            "{reportid=3, page=1, perpage=2}",
            "{reportid=3, page=2, perpage=2}");
  }

  /** Rows that differ from page to page. */
  private static String page(int total, int rows, Call call) {
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      cells
          .append(i == 0 ? "" : ",")
          .append("{\"columns\":[\"")
          .append(call.arguments().plain().get("page"))
          .append('-')
          .append(i)
          .append("\"]}");
    }
    return body(total, cells.toString());
  }

  private static String body(int total, String rows) {
    return "{\"details\":{\"id\":3,\"name\":\"x\",\"source\":\"y\",\"conditiondata\":null},\"data\":"
        + "{\"headers\":[\"a\"],\"rows\":["
        + rows
        + "],\"totalrowcount\":"
        + total
        + "},\"warnings\":[]}";
  }

  @Test
  void areNotTakenForWholeWhereRowsAreMissing() {
    ScriptedSite short10 =
        ScriptedSite.answering(
            call ->
                Objects.equals(call.arguments().plain().get("page"), 0L)
                    ? Fixture.read("moodle-4.5/retrieve_report-2-pp10.json")
                    : body(985, ""));

    assertThatThrownBy(() -> reading(short10, 10).read(ID))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("985");
  }

  @Test
  void areNotTakenForWholeWhereARowCameTwice() {
    ScriptedSite same =
        ScriptedSite.answering(call -> body(4, "{\"columns\":[\"a\"]},{\"columns\":[\"b\"]}"));

    assertThatThrownBy(() -> reading(same, 2).read(ID)).isInstanceOf(ProtocolException.class);
  }

  @Test
  void areNoTablesWhereACellIsMissing() {
    ScriptedSite odd = ScriptedSite.answering(call -> body(1, "{\"columns\":[\"a\",\"b\"]}"));

    assertThatThrownBy(() -> reading(odd, 10).read(ID)).isInstanceOf(ProtocolException.class);
  }

  @Test
  void areAMatterOfAccessToWhomTheyAreNotShown() {
    assertThatThrownBy(() -> read("moodle-4.1/rb-noaudience.json"))
        .isInstanceOfSatisfying(
            AccessException.class,
            refused -> {
              assertThat(refused.errorCode()).isEqualTo("errorreportview");
              assertThat(refused.spoken().in(Locale.ENGLISH)).contains("audience");
            });
  }

  @Test
  void areRefusedWhereThereAreNone() {
    assertThatThrownBy(() -> read("moodle-4.5/err-retrieve_report-unknown.json"))
        .isInstanceOf(RefusedException.class);
  }
}

package fr.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a site says that is closed to everybody. */
@ContractCases
class ClosedSiteTest {

  private static final String INFO = "core_webservice_get_site_info";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          MAINTENANCE | sitemaintenance | The site is undergoing maintenance and is currently not available | Ce site est actuellement en maintenance. Il est donc temporairement non disponible
          UPGRADE_RUNNING | upgraderunning | Site is being upgraded, please retry later. | Mise à jour du site en cours. Veuillez réessayer plus tard.
          """)
  @Recorded({"4.5/state-maintenance-db", "4.5/state-upgrade-running", "4.1/maintenance-db"})
  void saysSoInJson(State state, String code, String english, String french, Sites sites) {
    sites.in(state).call(INFO).refuses(Thrown.MOODLE, code, english, french);
  }

  @Test
  @InState(State.UPGRADE_RUNNING)
  @Recorded({"4.5/state-upgrade-running-admin", "4.5/state-upgrade-running-create"})
  void looksAtNoTokenDuringAnUpgrade(Site site) {
    site.post("wstoken=x&wsfunction=" + INFO + "&moodlewsrestformat=json")
        .refuses(Thrown.MOODLE, "upgraderunning");
  }

  @Test
  @InState(State.MAINTENANCE)
  @Recorded({"4.5/state-maintenance-db", "4.5/err-invalid-token"})
  void looksAtTheTokenBeforeItSaysMaintenance(Site site) {
    site.post("wstoken=x&wsfunction=" + INFO + "&moodlewsrestformat=json")
        .refuses(Thrown.MOODLE, "invalidtoken");
  }

  @Test
  @InState(State.DATABASE_DOWN)
  @Recorded({"4.5/state-db-down", "4.1/db-down"})
  void putsAWebPageIntoTheMessageWithoutItsDatabase(Site site) {
    Answer answer = site.call(INFO);
    answer.refuses(Thrown.NO_DATABASE, "dbconnectionfailed");
    assertThat(answer.json().get("message").stringValue())
        .startsWith("<p>Error: Database connection failed</p>");
  }

  @Test
  @InState(State.DATABASE_DOWN)
  @Recorded("4.5/state-db-down-xml")
  void putsItIntoXmlAsWell(Site site) {
    Answer answer = site.post("wstoken=" + site.token() + "&wsfunction=" + INFO);
    assertThat(answer.header("Content-Type")).isEqualTo("application/xml; charset=utf-8");
    assertThat(answer.body())
        .startsWith(
            """
            <?xml version="1.0" encoding="UTF-8" ?>
            <EXCEPTION class="dml_connection_exception">
            <ERRORCODE>dbconnectionfailed</ERRORCODE>
            <MESSAGE>&lt;p&gt;Error: Database connection failed&lt;/p&gt;""");
  }

  @ParameterizedTest
  @CsvSource({"json", "xml"})
  @InState(State.CLI_MAINTENANCE)
  @Recorded({"4.5/state-maintenance-cli", "4.5/state-maintenance-cli-xml"})
  void isAPageUnderMaintenanceFromTheCommandLine(String format, Site site) {
    Answer answer = site.post(site.form(INFO).replace("restformat=json", "restformat=" + format));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("300");
    assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(answer.body()).contains("<html", "<title>");
  }

  @Test
  @InState(State.WEB_SERVICES_OFF)
  @Recorded({
    "4.5/state-webservices-disabled",
    "4.5/state-rest-protocol-disabled",
    "4.5/state-rest-disabled-soap-on"
  })
  void isForbiddenAndEmptyWithoutWebServices(Site site) {
    Answer answer = site.call(INFO);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(answer.body()).isEmpty();
  }
}

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
  @CsvSource({"MAINTENANCE, sitemaintenance", "UPGRADE_RUNNING, upgraderunning"})
  @Recorded({"4.5/state-maintenance-db", "4.5/state-upgrade-running", "4.1/maintenance-db"})
  void saysSoInJson(State state, String errorCode, Sites sites) {
    sites.in(state).call(INFO).refuses(Thrown.MOODLE, errorCode);
  }

  @Test
  @InState(State.CLI_MAINTENANCE)
  @Recorded("4.5/state-maintenance-cli")
  void isAPageUnderMaintenanceFromTheCommandLine(Site site) {
    Answer answer = site.call(INFO);
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("300");
    assertThat(answer.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
  }

  @Test
  @InState(State.WEB_SERVICES_OFF)
  @Recorded({"4.5/state-webservices-disabled", "4.5/state-rest-protocol-disabled"})
  void isForbiddenAndEmptyWithoutWebServices(Site site) {
    Answer answer = site.call(INFO);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.body()).isEmpty();
  }
}

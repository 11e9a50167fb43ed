package fr.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What a site that debugs tells besides. */
@ContractCases
class DebuggingTest {

  private static final String ROSTER = "core_enrol_get_enrolled_users";

  @Test
  @InState(State.DEVELOPER_DEBUGGING)
  @Recorded("4.5/debug-developer-missing")
  void namesAMissingParameterInTheMessageToo(Site site) {
    assertDebugged(
        site.call(ROSTER),
        "invalidparameter",
        "Missing required key in single structure: courseid",
        site);
  }

  @Test
  @InState(State.DEVELOPER_DEBUGGING)
  @Recorded("4.5/debug-developer-unexpected")
  void namesAnUnexpectedParameterToo(Site site) {
    assertDebugged(
        site.call(ROSTER, "courseid=1", "foo=bar"),
        "invalidparameter",
        "Unexpected keys (foo) detected in parameter array.",
        site);
  }

  @Test
  @InState(State.DEVELOPER_DEBUGGING)
  @Recorded("4.5/debug-developer-invalidparam")
  void namesTheTypeThatItWanted(Site site) {
    String reason =
        "Invalid external api parameter: the value is \"abc\", the server was expecting \"int\""
            + " type";
    String invalid =
        site.kind()
            .says("Invalid parameter value detected", "Valeur incorrecte de paramètre détectée");
    assertDebugged(
        site.call(ROSTER, "courseid=abc"),
        "invalidparameter",
        "courseid => " + invalid + " (" + reason + "): " + reason,
        site);
  }

  @Test
  @InState(State.DEBUGGING)
  @Recorded("4.1/debug-invalidparam")
  void namesItBesideTheMessageOnlyWithoutDisplay(Site site) {
    String invalid =
        site.kind()
            .says("Invalid parameter value detected", "Valeur incorrecte de paramètre détectée");
    JsonNode error =
        site.call(Site.CREATE, site.draft(0, site.key(), "categoryid=1", "fullname=a<b")).json();
    assertThat(error.required("message").stringValue()).isEqualTo(invalid);
    assertThat(error.required("debuginfo").stringValue())
        .isEqualTo(
            "courses => "
                + invalid
                + ": fullname => "
                + invalid
                + ": Invalid external api parameter: the value is \"a<b\", the server was expecting"
                + " \"text\" type");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          core_nope_nope | invalidrecord | SELECT * FROM {external_functions} WHERE name = ?\\n[array (\\n  0 => 'core_nope_nope',\\n)]
          core_user_update_users | accessexception | Access to the function core_user_update_users() is not allowed.\\n                     There could be multiple reasons for this:
          """)
  @InState(State.DEVELOPER_DEBUGGING)
  @Recorded({"4.5/debug-developer-unknownfunction", "4.5/debug-developer-accessexception"})
  void tellsWhyAFunctionIsNotThere(String function, String code, String start, Site site) {
    JsonNode error = site.call(function).json();
    assertThat(error.required("errorcode").stringValue()).isEqualTo(code);
    // A site’s own files may have come with the line ends of Windows.
    assertThat(error.required("debuginfo").stringValue().replace("\r\n", "\n"))
        .startsWith(start.replace("\\n", "\n"));
  }

  @ParameterizedTest
  @CsvSource({"TOKEN_WITHOUT_REST_CAPABILITY", "TOKEN_BOUND_TO_ANOTHER_ADDRESS"})
  @Recorded({"4.5/debug-minimal-accessexception", "4.5/err-token-ip"})
  void tellsNoneOfItOtherwise(State state, Sites sites) {
    assertThat(sites.in(state).call("core_webservice_get_site_info").json().has("debuginfo"))
        .isFalse();
  }

  private static void assertDebugged(Answer answer, String code, String detail, Site site) {
    JsonNode error = answer.json();
    assertThat(error.required("errorcode").stringValue()).isEqualTo(code);
    assertThat(error.required("debuginfo").stringValue()).isEqualTo(detail);
    assertThat(error.required("message").stringValue())
        .isEqualTo(
            site.kind()
                    .says(
                        "Invalid parameter value detected",
                        "Valeur incorrecte de paramètre détectée")
                + " ("
                + detail
                + ")");
  }
}

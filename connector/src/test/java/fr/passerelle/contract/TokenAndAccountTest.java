package fr.passerelle.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What a caller is told whose token or account is not in order. */
@ContractCases
class TokenAndAccountTest {

  private static final String INFO = "core_webservice_get_site_info";
  private static final String ACCESS_EN = "Access control exception";
  private static final String ACCESS_FR = "Exception du contrôle d’accès";

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ALL, names = "TOKEN_.*")
  @Recorded({
    "4.5/err-token-expired-1st",
    "4.5/err-token-ip",
    "4.5/err-no-rest-capability",
    "4.5/err-service-disabled",
    "4.5/err-user-not-authorised-on-service",
    "4.1/err-expire",
    "4.1/err-ip",
    "4.1/err-norest",
    "4.1/err-desactive",
    "4.1/err-nonautorise"
  })
  void hearsTheSameWhateverIsWrongWithTheToken(State state, Sites sites) {
    sites.in(state).call(INFO).refuses(Thrown.ACCESS, "accessexception", ACCESS_EN, ACCESS_FR);
  }

  @Test
  @InState(State.TOKEN_EXPIRED)
  @Recorded({"4.5/err-token-expired-1st", "4.5/err-token-expired-2nd", "4.1/err-expire2"})
  void hearsOfAnExpiredTokenOnceAndThenThatThereIsNone(Site site) {
    site.call(INFO);
    site.call(INFO).refuses(Thrown.MOODLE, "invalidtoken");
  }

  @Test
  @Recorded({
    "4.5/err-function-not-in-service",
    "4.5/debug-minimal-accessexception",
    "4.1/err-function-not-in-service"
  })
  void hearsTheSameForAFunctionOutsideTheService(Site site) {
    site.call("core_user_delete_users", "userids[0]=1")
        .refuses(Thrown.ACCESS, "accessexception", ACCESS_EN, ACCESS_FR);
  }

  @Test
  @Recorded({"4.5/err-unknown-function", "4.1/err-function-unknown"})
  void hearsOfATableForAFunctionThatDoesNotExist(Site site) {
    site.call("core_nope")
        .refuses(
            Thrown.NO_RECORD,
            "invalidrecord",
            "Can't find data record in database table external_functions.",
            "Impossible de trouver l’enregistrement de données dans la table external_functions de"
                + " la base de données.");
  }

  @ParameterizedTest
  @CsvSource({"wstoken=00000000000000000000000000000000", "wstoken=", "x=1"})
  @Recorded({
    "4.5/err-invalid-token",
    "4.5/err-empty-token",
    "4.5/err-missing-token",
    "4.1/err-invalidtoken",
    "4.1/err-notoken"
  })
  void hearsOfAnUnknownEmptyOrMissingTokenAlike(String token, Site site) {
    site.post(token + "&wsfunction=" + INFO + "&moodlewsrestformat=json")
        .refuses(
            Thrown.MOODLE,
            "invalidtoken",
            "Invalid token - token not found",
            "Jeton invalide (introuvable)");
  }

  @Test
  @Recorded("4.1/err-lang-en-invalidtoken")
  void hearsOfItInTheLanguageOfTheSite(Site site) {
    site.post("wstoken=x&wsfunction=" + INFO + "&moodlewsrestformat=json&moodlewssettinglang=en")
        .refuses(
            Thrown.MOODLE,
            "invalidtoken",
            "Invalid token - token not found",
            "Jeton invalide (introuvable)");
  }

  @ParameterizedTest
  @CsvSource({"wsfunction=", "y=1"})
  @Recorded({"4.5/err-empty-function", "4.5/err-missing-function"})
  void hearsOfAParameterWithoutAFunction(String function, Site site) {
    site.post("wstoken=" + site.token() + "&" + function + "&moodlewsrestformat=json")
        .refusesParameters();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ACCOUNT_SUSPENDED | wsaccessusersuspended | Refused web service access for suspended username: | Accès au service web refusé en raison de la suspension du compte\u00a0:
          ACCOUNT_UNCONFIRMED | wsaccessuserunconfirmed | Refused web service access for unconfirmed username: | Accès au service web refusé en raison de la non confirmation du compte\u00a0:
          ACCOUNT_NO_LOGIN | wsaccessusernologin | Refused web service access for nologin authentication username: | Accès au service web refusé en raison d’une interdiction de connexion\u00a0:
          ACCOUNT_DELETED | wsaccessuserdeleted | Refused web service access for deleted username: | Accès au service web refusé en raison de la suppression du compte\u00a0:
          """)
  @Recorded({
    "4.5/err-user-suspended",
    "4.5/err-user-unconfirmed",
    "4.5/state-nologin",
    "4.5/state-user-deleted",
    "4.1/err-suspendu",
    "4.1/err-nonconfirme"
  })
  void isTurnedAwayByTheStateOfTheAccount(
      State state, String code, String english, String french, Sites sites) {
    Site site = sites.in(state);
    Answer answer = site.call(INFO);
    answer.refuses(Thrown.MOODLE, code);
    assertThat(answer.json().get("message").stringValue())
        .startsWith(site.kind().says(english, french) + " ");
  }

  /** The states of an account that a health check by site information alone does not see. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "ACCOUNT_MUST_CHANGE_PASSWORD",
        "ACCOUNT_POLICY_NOT_AGREED",
        "ACCOUNT_WITHOUT_EMAIL"
      })
  @Recorded({
    "4.5/state-forcepasswordchange",
    "4.5/state-sitepolicy",
    "4.5/state-usernotfullysetup"
  })
  void isToldAboutTheSiteAsIfAllWereWell(State state, Sites sites) {
    assertThat(sites.in(state).call(INFO).value().required("userid").isIntegralNumber()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ACCOUNT_MUST_CHANGE_PASSWORD | error/forcepasswordchangenotice | error/forcepasswordchangenotice
          ACCOUNT_POLICY_NOT_AGREED | Site policy not agreed: <a href="SITE/user/policy.php">Click here to open the site policy.</a> | Politique du site pas acceptée\u00a0: <a href="SITE/user/policy.php">veuillez cliquer ici pour accéder à la politique du site</a>.
          ACCOUNT_WITHOUT_EMAIL | User not fully set-up | Utilisateur pas complètement défini
          """)
  @Recorded({
    "4.5/state-forcepasswordchange-enrolled",
    "4.5/state-sitepolicy-enrolled",
    "4.5/state-usernotfullysetup-enrolled"
  })
  void getsIntoNoCourseWithAnUnsettledAccount(
      State state, String english, String french, Sites sites) {
    Site site = sites.in(state);
    String address = site.address().toString();
    site.call("core_enrol_get_enrolled_users", "courseid=" + site.anyCourse())
        .refuses(
            Thrown.MOODLE,
            "errorcoursecontextnotvalid",
            "You cannot execute functions in the course context (course id:"
                + site.anyCourse()
                + "). The context error message was: "
                + english.replace("SITE", address),
            "Vous ne pouvez pas exécuter de fonctions dans le contexte du cours (identifiant du"
                + " cours\u00a0: "
                + site.anyCourse()
                + "). Le message d’erreur du contexte est\u00a0: "
                + french.replace("SITE", address)
                + ".");
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "ACCOUNT_MUST_CHANGE_PASSWORD",
        "ACCOUNT_POLICY_NOT_AGREED",
        "ACCOUNT_WITHOUT_EMAIL"
      })
  @Recorded("4.5/state-sitepolicy-create")
  void createsNothingWithAnUnsettledAccount(State state, Sites sites) {
    Site site = sites.in(state);
    site.call(Site.CREATE, site.draft(0, site.key(), "categoryid=1"))
        .refuses(Thrown.MOODLE, "errorcatcontextnotvalid");
  }
}

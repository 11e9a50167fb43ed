package fr.passerelle.sandbox;

import fr.passerelle.sandbox.site.AccountState;
import fr.passerelle.sandbox.site.Database;
import fr.passerelle.sandbox.site.Person;
import fr.passerelle.sandbox.site.Site;
import fr.passerelle.sandbox.site.TokenState;
import fr.passerelle.sandbox.wire.Detail;
import fr.passerelle.sandbox.wire.ErrorClass;
import fr.passerelle.sandbox.wire.MoodleError;

/** What a call has to pass before Moodle looks for its function, in Moodle's order. */
final class Gate {

  private final Site site;
  private final Database database;
  private final String token;

  Gate(Site site, Database database, String token) {
    this.site = site;
    this.database = database;
    this.token = token;
  }

  /**
   * Lets a call through.
   *
   * @throws MoodleError if it may not pass
   */
  void pass(RestRequest request, Downtime downtime) {
    if (downtime == Downtime.DATABASE_DOWN) {
      throw MoodleError.of(ErrorClass.CONNECTION, "dbconnectionfailed");
    }
    if (downtime == Downtime.UPGRADE) {
      throw MoodleError.of(ErrorClass.MOODLE, "upgraderunning");
    }
    requireToken(request.token());
    if (downtime == Downtime.MAINTENANCE) {
      throw MoodleError.of(ErrorClass.MOODLE, "sitemaintenance");
    }
    requireAccount(site.access().account());
    if (site.access().token() == TokenState.WITHOUT_REST_CAPABILITY) {
      throw MoodleError.accessException(
          "You are not allowed to use the rest protocol (missing capability: webservice/rest:use)");
    }
    if (request.function().isEmpty()) {
      throw MoodleError.invalidParameter().because(Detail.of("Missing function name"));
    }
  }

  private void requireToken(String sent) {
    if (!token.equals(sent) || site.access().token() == TokenState.DELETED) {
      throw MoodleError.of(ErrorClass.MOODLE, "invalidtoken");
    }
    if (site.access().token() == TokenState.EXPIRED) {
      site.access().token(TokenState.DELETED);
      throw MoodleError.accessException(
          "Invalid token - token expired - check validuntil time for the token");
    }
    if (site.access().token() == TokenState.BOUND_TO_ANOTHER_ADDRESS) {
      throw MoodleError.accessException(
          "Invalid service - IP:127.0.0.1 is not supported - check this allowed user");
    }
  }

  private void requireAccount(AccountState account) {
    switch (account) {
      case DELETED -> throw refused("wsaccessuserdeleted");
      case UNCONFIRMED -> throw refused("wsaccessuserunconfirmed");
      case SUSPENDED -> throw refused("wsaccessusersuspended");
      case NO_LOGIN -> throw refused("wsaccessusernologin");
      case GOOD, MUST_CHANGE_PASSWORD, POLICY_NOT_AGREED, WITHOUT_EMAIL -> {}
    }
  }

  private MoodleError refused(String code) {
    Person account = database.committed().get(Person.class, Site.SERVICE_ACCOUNT);
    return MoodleError.of(ErrorClass.MOODLE, code, account.userName());
  }
}

package fr.passerelle.survey;

import fr.passerelle.moodle.AccessException;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.SiteInfo;
import fr.passerelle.problem.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Whether the token opens the site, and its account may be used: an account that has a password to
 * change can tell who it is and do nothing else.
 */
final class AccountPoints {

  /** Moodle's codes for an account that is there and may do nothing, with our word for each. */
  private static final Map<String, String> STATES =
      Map.of(
          "forcepasswordchangenotice", "password",
          "sitepolicynotagreed", "policy",
          "usernotfullysetup", "incomplete",
          "wsaccessusersuspended", "suspended",
          "wsaccessuserunconfirmed", "unconfirmed",
          "wsaccessuserdeleted", "deleted",
          "wsaccessuserexpired", "expired",
          "wsaccessusernologin", "nologin");

  private AccountPoints() {}

  static List<Point> of(Observed seen) {
    return seen.site().match(info -> known(seen, info), it -> unknown(seen, it), List::of);
  }

  private static List<Point> known(Observed seen, SiteInfo info) {
    List<Point> points = new ArrayList<>();
    points.add(
        point(
            "token",
            new Finding.Good(Message.of("survey.token", info.userName(), info.user().toString()))));
    points.add(point("account", account(seen)));
    if (seen.administrator().or(false)) {
      points.add(
          point(
              "administrator",
              new Finding.Remark(
                  Message.of("survey.administrator"), Message.of("survey.administrator-advice"))));
    }
    return points;
  }

  /** By the account’s own record, which every account may read that may do anything. */
  private static Finding account(Observed seen) {
    return seen.own()
        .match(
            own -> new Finding.Good(Message.of("survey.account")),
            failure ->
                failure instanceof AccessException
                    ? closed(failure)
                    : new Finding.Untried(Message.of("survey.account-unseen", failure.reason())),
            () -> otherwise(seen));
  }

  /** Without the function for it, by whatever else worked. */
  private static Finding otherwise(Observed seen) {
    return seen.showsCategories()
        ? new Finding.Good(Message.of("survey.account"))
        : new Finding.Untried(Message.of("survey.account-untried"));
  }

  private static List<Point> unknown(Observed seen, MoodleException failure) {
    if (!(failure instanceof AccessException) || failure.errorCode().isEmpty()) {
      return List.of();
    }
    if (STATES.containsKey(failure.errorCode())) {
      return List.of(point("account", closed(failure)));
    }
    return seen.categories().isTold()
        ? List.of(point("token", new Finding.Good(Message.of("survey.token-unnamed"))))
        : List.of(
            point(
                "token",
                new Finding.Stopping(
                    Message.of("survey.token-refused", failure.errorCode()),
                    failure.reason(),
                    Work.all())));
  }

  private static Finding closed(MoodleException failure) {
    String state = STATES.getOrDefault(failure.errorCode(), "closed");
    return new Finding.Stopping(
        Message.of("survey.account-" + state), failure.reason(), Work.all());
  }

  private static Point point(String id, Finding finding) {
    return new Point(Area.ACCOUNT, id, finding);
  }
}

package fr.passerelle.survey;

import static fr.passerelle.survey.CapabilityPoints.allow;
import static fr.passerelle.survey.CapabilityPoints.good;
import static fr.passerelle.survey.CapabilityPoints.missing;
import static fr.passerelle.survey.CapabilityPoints.silent;
import static fr.passerelle.survey.CapabilityPoints.untried;
import static fr.passerelle.survey.Work.APPLY;
import static fr.passerelle.survey.Work.COUNT;
import static fr.passerelle.survey.Work.PAY;
import static fr.passerelle.survey.Work.PLAN;
import static fr.passerelle.survey.Work.SYNC;

import fr.passerelle.moodle.LastAccess;
import fr.passerelle.moodle.Participant;
import fr.passerelle.moodle.ShownAccount;
import fr.passerelle.problem.Message;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** The capabilities that decide what is shown of people. */
final class PeoplePoints {

  private final Observed seen;

  PeoplePoints(Observed seen) {
    this.seen = seen;
  }

  /** Moodle leaves out whom one may not see, without a word: it shows in gaps and absences. */
  Finding viewDetails() {
    String capability = "moodle/user:viewdetails";
    if (!seen.showsEverybody()) {
      return stopping(capability, Message.of("survey.people-left-out"));
    }
    int asked = seen.others().asked();
    return ofOthers(
        capability,
        shown ->
            shown.size() < asked
                ? stopping(capability, Message.of("survey.accounts-left-out", asked, shown.size()))
                : good(capability, Message.of("survey.accounts-shown", asked)));
  }

  private static Finding stopping(String capability, Message what) {
    return new Finding.Stopping(missing(capability, what), allow(capability), Work.all());
  }

  Finding viewIdentity() {
    String capability = "moodle/site:viewuseridentity";
    return allTell(
        capability,
        ShownAccount::tellsAddress,
        count ->
            new Finding.Lacking(
                missing(capability, Message.of("survey.no-addresses", count)),
                Message.of("survey.lack-addresses"),
                Message.of("survey.allow-addresses", capability),
                PLAN,
                APPLY),
        Message.of("survey.addresses"));
  }

  Finding viewHiddenDetails() {
    String capability = "moodle/user:viewhiddendetails";
    return allTell(
        capability,
        ShownAccount::tellsSuspension,
        count ->
            new Finding.Lacking(
                missing(capability, Message.of("survey.no-suspensions", count)),
                Message.of("survey.lack-suspensions"),
                Message.of("survey.allow-hidden", capability),
                SYNC,
                COUNT,
                PAY),
        Message.of("survey.suspensions"));
  }

  private Finding allTell(
      String capability,
      Predicate<ShownAccount> tells,
      Function<Long, Finding> otherwise,
      Message good) {
    return ofOthers(
        capability,
        shown -> {
          long mute = shown.stream().filter(tells.negate()).count();
          if (mute > 0) {
            return otherwise.apply(mute);
          }
          return shown.isEmpty() ? untried(capability) : good(capability, good);
        });
  }

  private Finding ofOthers(String capability, Function<List<ShownAccount>, Finding> decide) {
    return seen.others()
        .shown()
        .match(decide, failure -> silent(capability, failure), () -> untried(capability));
  }

  Finding viewHiddenFields() {
    String capability = "moodle/course:viewhiddenuserfields";
    List<Participant> people = seen.people();
    if (people.isEmpty() || !tellsLastAccess()) {
      return untried(capability);
    }
    boolean mute =
        people.stream().anyMatch(p -> p.lastAccess().state() == LastAccess.State.UNKNOWN);
    return mute
        ? new Finding.Lacking(
            missing(capability, Message.of("survey.no-accesses")),
            Message.of("survey.lack-accesses"),
            Message.of("survey.allow-hidden", capability),
            SYNC,
            COUNT,
            PAY)
        : good(capability, Message.of("survey.accesses"));
  }

  private boolean tellsLastAccess() {
    return seen.site().match(info -> info.isAtLeast(3, 6), failure -> false, () -> false);
  }
}

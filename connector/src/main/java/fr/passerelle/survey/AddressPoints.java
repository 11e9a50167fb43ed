package fr.passerelle.survey;

import fr.passerelle.moodle.AccessException;
import fr.passerelle.moodle.MoodleException;
import fr.passerelle.moodle.SiteAddress;
import fr.passerelle.moodle.SiteInfo;
import fr.passerelle.moodle.SiteUnavailableException;
import fr.passerelle.problem.Message;
import java.util.List;
import java.util.Optional;

/** Whether the site is where it is looked for, and lets web services in. */
final class AddressPoints {

  private AddressPoints() {}

  static List<Point> of(Observed seen) {
    return seen.site()
        .match(
            info -> found(seen.address(), info),
            failure -> closed(seen.address(), failure),
            List::of);
  }

  private static List<Point> found(SiteAddress address, SiteInfo info) {
    return List.of(
        there(address),
        secure(address),
        ownAddress(address, info),
        rest(),
        release(info),
        limits());
  }

  private static Point there(SiteAddress address) {
    return point("address", good(Message.of("survey.address", address.value())));
  }

  private static Point secure(SiteAddress address) {
    boolean encrypted = address.value().startsWith("https:");
    return point("tls", good(Message.of(encrypted ? "survey.tls" : "survey.tls-loopback")));
  }

  private static Point ownAddress(SiteAddress address, SiteInfo info) {
    String own = info.address().value();
    return point(
        "own-address",
        own.equals(address.value())
            ? good(Message.of("survey.own-address"))
            : new Finding.Remark(
                Message.of("survey.own-address-other", own),
                Message.of("survey.own-address-other-advice", own)));
  }

  private static Point rest() {
    return point("rest", good(Message.of("survey.rest")));
  }

  private static Point release(SiteInfo info) {
    Message seen = Message.of("survey.release", info.siteName(), info.release());
    return point(
        "release",
        info.isAtLeast(4, 1)
            ? good(seen)
            : new Finding.Remark(seen, Message.of("survey.release-old")));
  }

  private static Point limits() {
    return point("limits", new Finding.Untried(Message.of("survey.limits")));
  }

  private static List<Point> closed(SiteAddress address, MoodleException failure) {
    Optional<Message> certificate = CertificateTrouble.in(failure);
    if (certificate.isPresent()) {
      return List.of(
          there(address),
          point("tls", new Finding.Gone(certificate.get(), Message.of("survey.tls-advice"))));
    }
    if (failure instanceof AccessException access) {
      return access.errorCode().isEmpty()
          ? List.of(there(address), point("rest", closedToUs(access)))
          : List.of(there(address), secure(address), rest());
    }
    String key =
        failure instanceof SiteUnavailableException ? "survey.address-shut" : "survey.address-odd";
    Message what = Message.of(key, address.value());
    return List.of(point("address", new Finding.Gone(what, failure.reason())));
  }

  private static Finding closedToUs(AccessException access) {
    return new Finding.Stopping(Message.of("survey.rest-closed"), access.reason(), Work.all());
  }

  private static Finding good(Message seen) {
    return new Finding.Good(seen);
  }

  private static Point point(String id, Finding finding) {
    return new Point(Area.ADDRESS, id, finding);
  }
}

package fr.passerelle.moodle;

import static fr.passerelle.moodle.Wire.required;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a site says of itself, asked once. Safe for use by several threads. */
final class SiteFacts {

  private static final Call CALL =
      new Call(ServiceFunction.SITE_INFO, Subject.SITE, Arguments.none());

  private final Caller caller;
  private @Nullable SiteInfo known;

  SiteFacts(Caller caller) {
    this.caller = caller;
  }

  private record Info(
      @Nullable String sitename,
      @Nullable String siteurl,
      @Nullable String release,
      long userid,
      @Nullable String username,
      @Nullable List<Function> functions) {}

  private record Function(@Nullable String name) {}

  private record Whole(Info wire, String url, UserId user, Set<String> functions) {}

  /** The facts; a failure is not remembered. */
  synchronized SiteInfo get() {
    SiteInfo info = known;
    if (info == null) {
      info = value(caller.call(CALL, Wire.object(Info.class, SiteFacts::whole)));
      known = info;
    }
    return info;
  }

  private static Whole whole(Info wire) {
    Set<String> functions =
        required(wire.functions(), "functions").stream()
            .map(function -> required(function.name(), "name"))
            .collect(Collectors.toUnmodifiableSet());
    return new Whole(
        wire, required(wire.siteurl(), "siteurl"), new UserId(wire.userid()), functions);
  }

  private static SiteInfo value(Whole whole) {
    return new SiteInfo(
        orEmpty(whole.wire().sitename()),
        address(whole.url()),
        orEmpty(whole.wire().release()),
        whole.user(),
        orEmpty(whole.wire().username()),
        whole.functions());
  }

  /**
   * The site's own words, so that the user can be told which address is wrong; without user and
   * query, which may hold secrets.
   */
  private static SiteAddress address(String url) {
    try {
      return new SiteAddress(url);
    } catch (IllegalArgumentException e) {
      String shown = SiteRoot.of(url).orElse(url.replaceAll("[?#].*", ""));
      throw Failures.protocol(CALL, Failures.reason("address", shown));
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}

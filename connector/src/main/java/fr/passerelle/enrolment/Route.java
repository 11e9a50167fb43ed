package fr.passerelle.enrolment;

import java.util.Arrays;
import java.util.Locale;

/** By which way a site's courses are counted. The counts are the same, the time is not. */
public enum Route {
  /** By the site's own reports, and by rosters what they can't tell. */
  REPORT,
  /** By rosters, several in one request. */
  SEVERAL,
  /** By rosters, one in each request. */
  SINGLE;

  /** What it is called on the command line. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The route with a code.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Route of(String code) {
    return Arrays.stream(values())
        .filter(route -> route.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no such route: " + code));
  }
}

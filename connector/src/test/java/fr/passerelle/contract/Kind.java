package fr.passerelle.contract;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * What sites differ in.
 *
 * @param release {@code 4.1} or {@code 4.5}
 * @param language of the token's user, {@code en} or {@code fr}
 * @param loose whether the database takes {@code A} for {@code a}, as MariaDB does
 */
record Kind(String release, String language, boolean loose) {

  /** A kind as {@link #toString} writes it, such as {@code 4.5 en exact}. */
  static Kind parse(String words) {
    List<String> parts = List.of(words.split(" ", -1));
    return new Kind(parts.get(0), parts.get(1), parts.get(2).equals("loose"));
  }

  /** What a site says of itself; whether it is loose, by asking for its front page's other case. */
  static Kind of(Site site) {
    JsonNode info = site.call("core_webservice_get_site_info").json();
    String release = info.required("release").stringValue().replaceFirst("^(\\d+\\.\\d+).*", "$1");
    JsonNode front = site.courses("id", "1").get(0);
    String name = front.required("shortname").stringValue();
    String lower = name.toLowerCase(Locale.ROOT);
    String other = lower.equals(name) ? name.toUpperCase(Locale.ROOT) : lower;
    return new Kind(
        release, info.required("lang").stringValue(), !site.courses("shortname", other).isEmpty());
  }

  boolean recent() {
    return !release.equals("4.1");
  }

  /** One of two texts, by the site's language. */
  String says(String english, String french) {
    return language.equals("fr") ? french : english;
  }

  @Override
  public String toString() {
    return release + " " + language + (loose ? " loose" : " exact");
  }
}

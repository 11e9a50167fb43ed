package fr.passerelle.profile;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * A column of a report that counts. Known by its header, which Moodle puts into the language asked
 * for, or into its own.
 */
public enum ReportColumn {
  IDNUMBER("Course ID number", "N° d’identification du cours"),
  SHORTNAME("Course short name", "Nom abrégé du cours"),
  /** By name on Moodle 4.1, by shortname on later releases. */
  ROLE("Role", "Rôle", "Short name", "Nom abrégé"),
  METHOD("Method", "Méthode", "Name", "Nom"),
  GROUP("Name", "Nom"),
  /** How many different people. */
  PEOPLE("Username", "Nom d’utilisateur");

  private static final List<String> BY_SHORT_NAME = List.of("Short name", "Nom abrégé");

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes it so; only its type does not say it.
  private final List<String> headers;

  ReportColumn(String... headers) {
    this.headers = List.of(headers);
  }

  /** Whether a header is this column's, in either language. */
  boolean isHeadedBy(String header) {
    return headers.stream().anyMatch(known -> folded(known).equals(folded(header)));
  }

  /** Whether a column of roles holds their shortnames rather than names. */
  public static boolean holdsShortNames(String header) {
    return BY_SHORT_NAME.stream().anyMatch(known -> folded(known).equals(folded(header)));
  }

  /** Its header in English, as every call asks for it. */
  String header() {
    return headers.get(0);
  }

  private static String folded(String header) {
    return Normalizer.normalize(header, Normalizer.Form.NFC)
        .replace('\u2019', '\'')
        .replace('\u00a0', ' ')
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}

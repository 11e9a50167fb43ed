package fr.passerelle.sandbox.site;

/** A column that a report of the report builder can have, among those that matter here. */
public enum ReportColumn {
  IDNUMBER,
  SHORTNAME,
  /** The name of the enrolment instance. */
  METHOD,
  /** By name until 4.2, by shortname where the release has that column. */
  ROLE,
  GROUP,
  /** How many different people; always the last. */
  PEOPLE;

  /** What the release says above it, as a key of its sentences. */
  public String header(Release release) {
    return switch (this) {
      case IDNUMBER -> "report.idnumber";
      case SHORTNAME -> "report.shortname";
      case METHOD -> release.recent() ? "report.name" : "report.method";
      case ROLE -> release.recent() ? "report.roleshortname" : "report.role";
      case GROUP -> "report.name";
      case PEOPLE -> "report.username";
    };
  }
}

package fr.passerelle.moodle;

/** What people made with the site's report builder. */
public interface Reports {

  /** Whether the token's service has the function that reads reports. */
  boolean areOffered();

  /**
   * A report with all of its rows.
   *
   * <p>{@code core_reportbuilder_retrieve_report}, from Moodle 4.0, in pages; needs {@code
   * moodle/reportbuilder:view} and, on 4.1, to be of the report's audience ({@code errorreportview}
   * otherwise).
   *
   * @throws ProtocolException if the rows are not as many as the site tells, or some came twice on
   *     different pages, as happens when they change meanwhile
   * @throws MoodleException as {@link MoodleClient} says
   */
  ReportTable read(ReportId report);
}

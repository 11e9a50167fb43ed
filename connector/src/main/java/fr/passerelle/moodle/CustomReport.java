package fr.passerelle.moodle;

/**
 * A report that somebody made with the site's report builder.
 *
 * @param source Moodle's name of what its rows are about
 */
public record CustomReport(long id, String name, String source) {

  private static final String PARTICIPANTS = "core_course\\reportbuilder\\datasource\\participants";

  /** Whether its rows are about who is in which course ("Course participants"). */
  public boolean isAboutParticipants() {
    return source.equals(PARTICIPANTS);
  }
}

package fr.passerelle.sandbox.site;

/**
 * The name that somebody gave a section of a course; a section without one bears Moodle's own.
 *
 * @param id the section's, see {@link #idOf}
 */
public record SectionName(long id, long course, long number, String name) implements Row {

  private static final long MOST_SECTIONS = 1000;

  /** The id of a section, which is there as soon as its course is. */
  public static long idOf(long course, long number) {
    return course * MOST_SECTIONS + number;
  }

  /** The course of a section's id. */
  public static long courseOf(long id) {
    return id / MOST_SECTIONS;
  }

  /** The place of a section's id in its course. */
  public static long numberOf(long id) {
    return id % MOST_SECTIONS;
  }
}

package fr.passerelle.moodle;

/**
 * A section of a course.
 *
 * @param number its place in the course; 0 is the general one
 * @param name the name that somebody gave it; empty while Moodle shows a name of its own, such as
 *     "Topic 1"
 */
public record Section(SectionId id, int number, String name) {

  /** Whether nobody has named it yet. */
  public boolean isUnnamed() {
    return name.isEmpty();
  }
}

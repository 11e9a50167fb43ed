package fr.passerelle.provisioning;

import fr.passerelle.moodle.Course;
import fr.passerelle.opening.OpeningRequest;
import java.util.List;

/**
 * A course that is there on the site, with the request that it was opened for.
 *
 * @param category where it is now: names from the top down, joined with {@code " > "}
 * @param waiting people named on the request whom the site does not know yet
 */
public record OpenedCourse(
    OpeningRequest request, Course course, String category, List<WaitingPerson> waiting) {

  public OpenedCourse {
    waiting = List.copyOf(waiting);
  }
}

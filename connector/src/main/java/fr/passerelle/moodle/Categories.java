package fr.passerelle.moodle;

import java.util.List;

/** The course categories of a site. */
public interface Categories {

  /**
   * Every category that the token's user can see, in the site's order.
   *
   * <p>{@code core_course_get_categories}; hidden ones need {@code
   * moodle/category:viewhiddencategories}.
   *
   * @throws MoodleException as {@link MoodleClient} says
   */
  List<Category> all();
}

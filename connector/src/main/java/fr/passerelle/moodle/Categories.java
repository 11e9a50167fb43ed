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

  /** The most characters (code points) of a category's name. */
  int LONGEST_NAME = 255;

  /** Whether the token's service holds the function that makes categories. */
  boolean canBeMade();

  /**
   * Creates categories, all or none, in one WRITE that is sent once. They are as visible as their
   * parent. Moodle lets two categories have one name: whoever wants one only looks before.
   *
   * <p>{@code core_course_create_categories}; needs {@code moodle/category:manage} in the parent,
   * or in the whole site at the top.
   *
   * @param categories at least one and at most 50
   * @return what was created, in the order given
   * @throws RefusedException also if a name is none that Moodle should be given; nothing was sent
   * @throws OutcomeUnknownException if the answer was lost: look at the categories before going on
   * @throws MoodleException as {@link MoodleClient} says
   */
  List<CategoryId> create(List<NewCategory> categories);
}

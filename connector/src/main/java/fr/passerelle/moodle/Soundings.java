package fr.passerelle.moodle;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;

/**
 * Small READs by which a site shows what the token's user may see. They serve to look at the
 * rights, never to count: they are bounded, and what one of them leaves out is the very thing to be
 * seen.
 */
public interface Soundings {

  /**
   * Whether the token belongs to an administrator of the site, who may do everything.
   *
   * <p>{@code core_webservice_get_site_info}; false where the release does not tell.
   *
   * @throws MoodleException as {@link MoodleClient} says
   */
  boolean isAdministrator();

  /**
   * Every category that the token's user can see, with how many courses the site counts in it.
   *
   * <p>{@code core_course_get_categories}.
   *
   * @throws MoodleException as {@link MoodleClient} says
   */
  List<ShownCategory> categories();

  /**
   * Whether the token's user holds {@code moodle/category:viewhiddencategories} for the whole site.
   * A list of categories is short without a word where it is missing; this asks in a way that
   * Moodle refuses aloud.
   *
   * <p>{@code core_course_get_categories}, for the hidden ones.
   *
   * @throws MoodleException as {@link MoodleClient} says
   */
  boolean mayListHiddenCategories();

  /**
   * The courses directly in a category as far as they are shown, those included that the token's
   * user may not enter.
   *
   * <p>{@code core_course_get_courses_by_field}.
   *
   * @throws MoodleException as {@link MoodleClient} says
   */
  List<ShownCourse> courses(CategoryId category);

  /**
   * The people on some places of a course's list, in the order of their numbers; fewer than the
   * places where the list ends, or where the token's user may not see somebody.
   *
   * <p>{@code core_enrol_get_enrolled_users}.
   *
   * @param course not the front page
   * @param from the first place, from 0
   * @param count at least 1
   * @throws IllegalArgumentException if the arguments are not as said above
   * @throws MoodleException as {@link MoodleClient} says
   */
  List<Participant> people(CourseId course, EnrolmentFilter filter, int from, int count);

  /**
   * What is shown of accounts, without e-mail addresses and names; an account that is not shown is
   * absent.
   *
   * <p>{@code core_user_get_users_by_field}.
   *
   * @param ids at least one and at most 100
   * @throws MoodleException as {@link MoodleClient} says
   */
  List<ShownAccount> accounts(Collection<UserId> ids);

  /**
   * The first reports of the report builder that the token's user may see.
   *
   * <p>{@code core_reportbuilder_list_reports}, from Moodle 4.1; needs {@code
   * moodle/reportbuilder:view} and, for each report, to be of its audience.
   *
   * @throws MoodleException as {@link MoodleClient} says
   */
  List<CustomReport> reports();

  /**
   * How many rows a report has.
   *
   * <p>{@code core_reportbuilder_retrieve_report}, from Moodle 4.1; needs what {@link #reports}
   * does.
   *
   * @throws MoodleException as {@link MoodleClient} says
   */
  long rows(CustomReport report);

  /** Whether the service has the function by which {@link #knownFormats} tells. */
  boolean canTellFormats();

  /**
   * Which of some course formats the site has. Moodle has no function that lists them, but has a
   * name for those that it knows.
   *
   * <p>{@code core_get_strings}.
   *
   * @param formats at least one; what can't be the name of a format is not asked for
   * @throws MoodleException as {@link MoodleClient} says
   */
  SortedSet<String> knownFormats(Collection<String> formats);

  /** Whether the service has the function by which {@link #knownLanguages} tells. */
  boolean canTellLanguages();

  /**
   * Which of some languages the site has. Moodle has no function that lists them, but refuses to
   * say anything in one that is not installed. One that is installed and kept from people ({@code
   * langlist}) it still speaks.
   *
   * <p>{@code core_get_strings}.
   *
   * @param languages codes such as {@code fr}; what can't be one is not asked for
   * @throws MoodleException as {@link MoodleClient} says
   */
  SortedSet<String> knownLanguages(Collection<String> languages);
}

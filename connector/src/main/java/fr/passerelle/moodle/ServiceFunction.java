package fr.passerelle.moodle;

import static fr.passerelle.moodle.Effect.READ;
import static fr.passerelle.moodle.Effect.WRITE;

import java.util.List;

/**
 * The web service functions that this client calls: what a site's administrator puts into the
 * token's service.
 */
public enum ServiceFunction {
  /** Needed by everything: tells the release and the functions. */
  SITE_INFO("core_webservice_get_site_info", READ),
  CATEGORIES("core_course_get_categories", READ, "moodle/category:viewhiddencategories"),
  COURSES_BY_FIELD(
      "core_course_get_courses_by_field",
      READ,
      "moodle/course:view",
      "moodle/course:update",
      "moodle/course:viewhiddencourses"),
  CREATE_COURSES(
      "core_course_create_courses", WRITE, "moodle/course:create", "moodle/course:visibility"),
  /** Optional: makes the categories that a profile lets be made. */
  CREATE_CATEGORIES("core_course_create_categories", WRITE, "moodle/category:manage"),
  UPDATE_COURSES(
      "core_course_update_courses",
      WRITE,
      "moodle/course:update",
      "moodle/course:changecategory",
      "moodle/course:changefullname",
      "moodle/course:changeshortname",
      "moodle/course:changeidnumber",
      "moodle/course:changesummary",
      "moodle/course:visibility"),
  /**
   * Optional: where the profile names template courses. {@code moodle/backup:configure} lets people
   * be left out; without {@code moodle/backup:userinfo} they are never copied.
   */
  DUPLICATE_COURSE(
      "core_course_duplicate_course",
      WRITE,
      "moodle/course:create",
      "moodle/backup:backupcourse",
      "moodle/restore:restorecourse"),
  ENROLLED_USERS(
      "core_enrol_get_enrolled_users",
      READ,
      "moodle/course:view",
      "moodle/course:viewparticipants",
      "moodle/course:enrolreview",
      "moodle/site:accessallgroups",
      "moodle/user:viewdetails",
      "moodle/course:viewhiddenuserfields"),
  /** Optional: the names of self-enrolment instances, which carry GAIA sessions. */
  ENROLMENT_METHODS(
      "core_enrol_get_course_enrolment_methods", READ, "moodle/course:viewhiddencourses"),
  ENROL_MANUALLY("enrol_manual_enrol_users", WRITE, "enrol/manual:enrol", "moodle/role:assign"),
  /** Optional: which sections of a course nobody has named yet. */
  COURSE_STATE("core_courseformat_get_state", READ, "moodle/course:view"),
  /**
   * Optional: names sections. Moodle's own pages edit other things with it; this client does not.
   */
  NAME_SECTION("core_update_inplace_editable", WRITE, "moodle/course:update"),
  /** Optional, as are the next two: a group for each tutor. */
  COURSE_GROUPS("core_group_get_course_groups", READ, "moodle/course:managegroups"),
  CREATE_GROUPS("core_group_create_groups", WRITE, "moodle/course:managegroups"),
  ADD_GROUP_MEMBERS("core_group_add_group_members", WRITE, "moodle/course:managegroups"),
  USERS_BY_FIELD(
      "core_user_get_users_by_field",
      READ,
      "moodle/user:viewdetails",
      "moodle/user:viewhiddendetails",
      "moodle/site:viewuseridentity"),
  /** Optional: finds an e-mail address whose case differs, where the database minds case. */
  SEARCH_USERS(
      "core_user_get_users",
      READ,
      "moodle/user:viewdetails",
      "moodle/user:viewhiddendetails",
      "moodle/site:viewuseridentity"),
  /**
   * Optional, and only within {@link #SEVERAL_AT_ONCE}: the page of a course's participants, which
   * tells how many there are even to whom they are not shown.
   */
  PARTICIPANTS_TABLE(
      "core_table_get_dynamic_table_content",
      READ,
      "moodle/course:viewparticipants",
      "moodle/course:enrolreview"),
  /** Optional: several reads in one request. This client puts READs only into it. */
  SEVERAL_AT_ONCE("tool_mobile_call_external_functions", READ),
  /**
   * Optional: who has completed a course, one READ a person. {@code
   * moodle/user:viewuseractivitiesreport} does as well.
   */
  COURSE_COMPLETION("core_completion_get_course_completion_status", READ, "report/completion:view"),
  /** Optional: shows whether the site has reports that could count. */
  LIST_REPORTS("core_reportbuilder_list_reports", READ, "moodle/reportbuilder:view"),
  /** Optional: reads such a report. */
  RETRIEVE_REPORT("core_reportbuilder_retrieve_report", READ, "moodle/reportbuilder:view"),
  /** Optional: shows which course formats the site has. */
  STRINGS("core_get_strings", READ);

  private final String wireName;
  private final Effect effect;

  @SuppressWarnings("ImmutableEnumChecker") // List.of makes it so; only its type does not say it.
  private final List<String> capabilities;

  ServiceFunction(String wireName, Effect effect, String... capabilities) {
    this.wireName = wireName;
    this.effect = effect;
    this.capabilities = List.of(capabilities);
  }

  /** The function's name in Moodle. */
  public String wireName() {
    return wireName;
  }

  public Effect effect() {
    return effect;
  }

  /**
   * The capabilities without which the function refuses, or silently shows less; empty where none
   * is needed. A self-made role for the service's user should hold them all.
   */
  public List<String> capabilities() {
    return capabilities;
  }

  /** Whether the client does without it, by a longer way or with less found. */
  public boolean isOptional() {
    return switch (this) {
      case SEVERAL_AT_ONCE,
          SEARCH_USERS,
          ENROLMENT_METHODS,
          DUPLICATE_COURSE,
          PARTICIPANTS_TABLE,
          LIST_REPORTS,
          RETRIEVE_REPORT,
          COURSE_COMPLETION,
          STRINGS,
          CREATE_CATEGORIES,
          COURSE_STATE,
          NAME_SECTION,
          COURSE_GROUPS,
          CREATE_GROUPS,
          ADD_GROUP_MEMBERS ->
          true;
      case SITE_INFO,
          CATEGORIES,
          COURSES_BY_FIELD,
          CREATE_COURSES,
          UPDATE_COURSES,
          ENROLLED_USERS,
          ENROL_MANUALLY,
          USERS_BY_FIELD ->
          false;
    };
  }
}

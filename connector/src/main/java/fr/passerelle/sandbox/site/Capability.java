package fr.passerelle.sandbox.site;

/** The capabilities of the token's user that a test can take away, each with what it does here. */
public enum Capability {
  /** Without it, creating is refused ({@code nopermissions}). */
  CREATE_COURSES("moodle/course:create"),
  /** Without it, idnumbers and settings are left out of courses, and updates are warnings. */
  UPDATE_COURSES("moodle/course:update"),
  /**
   * Without it, a course created hidden is visible all the same, and can't be hidden afterwards.
   */
  SET_VISIBILITY("moodle/course:visibility"),
  /** Without it, hidden courses vanish from lists and are refused by id. */
  VIEW_HIDDEN_COURSES("moodle/course:viewhiddencourses"),
  /** Without it, a course with separate groups has an empty roster. */
  ACCESS_ALL_GROUPS("moodle/site:accessallgroups"),
  /** Without it, rosters hold only those who are a course's contact somewhere. */
  VIEW_DETAILS("moodle/user:viewdetails"),
  /** Without it, asking for active enrolments is refused ({@code nopermissions}). */
  REVIEW_ENROLMENTS("moodle/course:enrolreview"),
  /** Without it, last accesses and e-mails are left out of rosters, as a site may hide them. */
  VIEW_HIDDEN_FIELDS("moodle/course:viewhiddenuserfields"),
  /** Without it, categories are not created and show neither idnumber nor visibility. */
  MANAGE_CATEGORIES("moodle/category:manage"),
  /** Without it, hidden categories are not listed. */
  VIEW_HIDDEN_CATEGORIES("moodle/category:viewhiddencategories"),
  /** Without it, nobody is enrolled ({@code nopermissions}). */
  ENROL_MANUALLY("enrol/manual:enrol");

  private final String moodleName;

  Capability(String moodleName) {
    this.moodleName = moodleName;
  }

  /** Moodle's name for it. */
  public String moodleName() {
    return moodleName;
  }
}

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
  /** Without it, no course can be entered: no roster, no groups, nobody enrolled. */
  VIEW_COURSES("moodle/course:view"),
  /** Without it, and without {@link #REVIEW_ENROLMENTS}, rosters are refused. */
  VIEW_PARTICIPANTS("moodle/course:viewparticipants"),
  /** Without it, a course with separate groups has an empty roster. */
  ACCESS_ALL_GROUPS("moodle/site:accessallgroups"),
  /** Without it, rosters and look-ups hold only those who are a course's contact somewhere. */
  VIEW_DETAILS("moodle/user:viewdetails"),
  /** Without it, people come without username and idnumber, and are not found by them. */
  VIEW_ALL_DETAILS("moodle/user:viewalldetails"),
  /** Without it, people come without e-mail address, and are not found by it. */
  VIEW_IDENTITY("moodle/site:viewuseridentity"),
  /** Without it, asking for active enrolments is refused ({@code nopermissions}). */
  REVIEW_ENROLMENTS("moodle/course:enrolreview"),
  /** Without it, asking who may do something is refused ({@code nopermissions}). */
  REVIEW_ROLES("moodle/role:review"),
  /** Without it, last accesses and e-mails are left out of rosters, as a site may hide them. */
  VIEW_HIDDEN_FIELDS("moodle/course:viewhiddenuserfields"),
  /** Without it, categories are not created and show neither idnumber nor visibility. */
  MANAGE_CATEGORIES("moodle/category:manage"),
  /** Without it, hidden categories are not listed. */
  VIEW_HIDDEN_CATEGORIES("moodle/category:viewhiddencategories"),
  /** Without it, nobody's completion of a course is told ({@code cannotviewreport}). */
  VIEW_COMPLETION("report/completion:view"),
  /** Without it, nobody is enrolled ({@code nopermissions}). */
  ENROL_MANUALLY("enrol/manual:enrol"),
  /** Without it, there is no role to enrol anybody with ({@code wsusercannotassign}). */
  ASSIGN_ROLES("moodle/role:assign"),
  /** Without it, groups are neither shown nor made nor filled ({@code nopermissions}). */
  MANAGE_GROUPS("moodle/course:managegroups"),
  /**
   * Without it, copies of courses come without people, and are refused where {@code users} is sent,
   * be it 0.
   */
  COPY_USER_DATA("moodle/backup:userinfo"),
  /**
   * Without it, copies are refused where any option is sent; so who may copy people copies them
   * always.
   */
  CONFIGURE_BACKUP("moodle/backup:configure");

  private final String moodleName;

  Capability(String moodleName) {
    this.moodleName = moodleName;
  }

  /** Moodle's name for it. */
  public String moodleName() {
    return moodleName;
  }
}

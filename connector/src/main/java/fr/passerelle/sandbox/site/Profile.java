package fr.passerelle.sandbox.site;

import java.util.List;

/**
 * Which school’s site the sandbox plays: its roles, and its usual release, language and database.
 */
public enum Profile {
  /** A plain Moodle with Moodle's own roles; usually 4.5 on PostgreSQL, in English. */
  MOODLE("moodle") {
    @Override
    public List<Role> roles() {
      return List.of(
          Role.reserved(1, "manager", ""),
          Role.reserved(2, "coursecreator", ""),
          Role.contact(3, "editingteacher", ""),
          Role.staff(4, "teacher", ""),
          Role.staff(5, "student", ""));
    }
  },
  /** Today's m@gistère with the roles of French training; usually 4.1 on MariaDB, in French. */
  MAGISTERE_2("magistere-2") {
    @Override
    public List<Role> roles() {
      return List.of(
          Role.reserved(1, "administrateurnational", "Administrateur national"),
          Role.reserved(2, "gestionnaire", "Gestionnaire"),
          Role.contact(3, "formateur", "Formateur"),
          Role.staff(4, "tuteur", "Tuteur"),
          Role.staff(5, "participant", "Participant"),
          Role.staff(9, "concepteur", "Concepteur"),
          Role.reserved(10, "superviseur", "Superviseur"),
          Role.reserved(11, "administrateurlocal", "Administrateur local"));
    }
  };

  private final String key;

  Profile(String key) {
    this.key = key;
  }

  /** Its name in files and on the command line. */
  public String key() {
    return key;
  }

  /** The kind of site that it usually is. */
  public SiteKind usual() {
    return switch (this) {
      case MOODLE -> new SiteKind(this, Release.MOODLE_4_5, "en", Collation.EXACT);
      case MAGISTERE_2 -> new SiteKind(this, Release.MOODLE_4_1, "fr", Collation.LOOSE);
    };
  }

  public abstract List<Role> roles();

  /** The role of those who learn. */
  public Role learner() {
    return role(5);
  }

  /** The role of those who follow learners. */
  public Role tutor() {
    return role(4);
  }

  /** The role of those who run a course. */
  public Role trainer() {
    return role(3);
  }

  /** The role of those who make a course; a plain Moodle has none of its own for them. */
  public Role designer() {
    return roles().stream()
        .filter(role -> role.shortName().equals("concepteur"))
        .findFirst()
        .orElseGet(this::trainer);
  }

  /**
   * The role with an id.
   *
   * @throws java.util.NoSuchElementException if there is none
   */
  public Role role(long id) {
    return roles().stream().filter(role -> role.id() == id).findFirst().orElseThrow();
  }
}

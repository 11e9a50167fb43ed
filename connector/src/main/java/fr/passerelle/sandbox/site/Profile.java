package fr.passerelle.sandbox.site;

import java.util.List;

/** Which kind of site the sandbox plays. */
public enum Profile {
  /** A plain Moodle 4.5 on PostgreSQL, in English, with Moodle's own roles. */
  MOODLE("moodle", "4.5", "en", Collation.EXACT) {
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
  /** Today's m@gistère: Moodle 4.1 on MariaDB, in French, with the roles of French training. */
  MAGISTERE_2("magistere-2", "4.1", "fr", Collation.LOOSE) {
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
  private final String release;
  private final String language;
  private final Collation collation;

  Profile(String key, String release, String language, Collation collation) {
    this.key = key;
    this.release = release;
    this.language = language;
    this.collation = collation;
  }

  /** Its name in files and on the command line. */
  public String key() {
    return key;
  }

  /** Moodle's release, such as {@code 4.5}. */
  public String release() {
    return release;
  }

  /** Whether the site runs Moodle 4.5 rather than 4.1. */
  public boolean recent() {
    return this == MOODLE;
  }

  /** The language that the site and the token's user have. */
  public String language() {
    return language;
  }

  public Collation collation() {
    return collation;
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

  /** The custom fields of courses, in their order. Number fields came after 4.1. */
  public List<CustomField> customFields() {
    CustomField.Type number = recent() ? CustomField.Type.NUMBER : CustomField.Type.TEXT;
    return List.of(
        new CustomField("objectifs", "Objectifs", CustomField.Type.TEXTAREA),
        new CustomField("pilote", "Pilote", CustomField.Type.TEXT),
        new CustomField("pilote_mail", "Adresse du pilote", CustomField.Type.TEXT),
        new CustomField("concepteurs", "Concepteurs", CustomField.Type.TEXT),
        new CustomField("presentiel", "Présentiel", CustomField.Type.CHECKBOX),
        new CustomField("duree_presentiel", "Durée en présentiel", number),
        new CustomField("duree_distance", "Durée à distance", number),
        new CustomField("accompagnement", "Accompagnement", CustomField.Type.TEXT),
        new CustomField("public", "Public", CustomField.Type.TEXT));
  }
}

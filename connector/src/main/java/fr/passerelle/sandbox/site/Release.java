package fr.passerelle.sandbox.site;

/** The Moodle releases that the sandbox can play, each as recorded. */
public enum Release {
  MOODLE_4_1("4.1", "4.1 (Build: 20221128)", "2022112800"),
  MOODLE_4_5("4.5", "4.5.6 (Build: 20250811)", "2024100706");

  private final String number;
  private final String fullName;
  private final String version;

  Release(String number, String fullName, String version) {
    this.number = number;
    this.fullName = fullName;
    this.version = version;
  }

  /** Its short name, such as {@code 4.5}. */
  public String number() {
    return number;
  }

  /** As a site names it, with its build. */
  public String fullName() {
    return fullName;
  }

  /** As a site numbers itself and its functions. */
  public String version() {
    return version;
  }

  /** Whether it is 4.5 rather than 4.1. */
  public boolean recent() {
    return this == MOODLE_4_5;
  }
}

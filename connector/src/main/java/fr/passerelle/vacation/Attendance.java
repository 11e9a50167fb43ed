package fr.passerelle.vacation;

/**
 * Who attended a session, as figures only: the list itself names people and is not kept.
 *
 * @param file the list's file, without folders
 * @param sha256 the fingerprint of its bytes
 * @param listed people on the list, each once; those who held the session are not among them
 * @param minimumMinutes how long one must have been there to count
 * @param present people who were
 */
public record Attendance(String file, String sha256, int listed, int minimumMinutes, int present) {

  public Attendance {
    if (present < 0 || present > listed || minimumMinutes < 0) {
      throw new IllegalArgumentException(present + " of " + listed + " present");
    }
  }
}

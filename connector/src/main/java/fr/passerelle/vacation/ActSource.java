package fr.passerelle.vacation;

/**
 * Where something was declared.
 *
 * @param file the file's name, without folders
 * @param place line and column there: {@code 12:5}
 * @param sha256 the fingerprint of the file's bytes
 */
public record ActSource(String file, String place, String sha256) {

  /** {@code activites.yaml:12:5}. */
  @Override
  public String toString() {
    return file + ":" + place;
  }
}

package fr.passerelle.vacation;

/**
 * A course of a comparison.
 *
 * @param key the reference of its request, else its site and number: {@code academie/12}
 * @param title what the request calls it, else its short name
 */
public record ComparedCourse(String key, String title) implements Comparable<ComparedCourse> {

  @Override
  public int compareTo(ComparedCourse other) {
    return key.compareTo(other.key);
  }
}

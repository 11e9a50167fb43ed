package fr.passerelle.vacation;

import java.util.regex.Pattern;

/**
 * What tells one statement from every other: the SHA-256 of what it says. The same result computed
 * again has the same id.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record StatementId(String sha256) implements Comparable<StatementId> {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public StatementId {
    if (!FORM.matcher(sha256).matches()) {
      throw new IllegalArgumentException("a statement id is 64 hexadecimal digits");
    }
  }

  /** The first twelve digits, enough to tell statements apart by eye. */
  public String brief() {
    return sha256.substring(0, 12);
  }

  @Override
  public int compareTo(StatementId other) {
    return sha256.compareTo(other.sha256);
  }

  @Override
  public String toString() {
    return sha256;
  }
}

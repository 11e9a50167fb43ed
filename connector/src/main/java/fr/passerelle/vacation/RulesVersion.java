package fr.passerelle.vacation;

import java.util.regex.Pattern;

/**
 * What tells one state of a rules file from every other: the SHA-256 of its bytes.
 *
 * @param sha256 64 lower-case hexadecimal digits
 */
public record RulesVersion(String sha256) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public RulesVersion {
    if (!FORM.matcher(sha256).matches()) {
      throw new IllegalArgumentException("a rules version is 64 hexadecimal digits");
    }
  }

  static RulesVersion of(byte[] bytes) {
    return new RulesVersion(Sha256.hex(bytes));
  }

  /** The first twelve digits, enough to tell files apart by eye. */
  public String brief() {
    return sha256.substring(0, 12);
  }

  @Override
  public String toString() {
    return sha256;
  }
}

package fr.passerelle.sandbox.site;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** When a database takes two texts to be the same, and which of two comes first. */
public enum Collation implements Comparator<String> {
  /** PostgreSQL: the same characters, in the order of their numbers, {@code Z} before {@code a}. */
  EXACT {
    @Override
    public boolean same(String one, String other) {
      return one.equals(other);
    }

    @Override
    public int compare(String one, String other) {
      return Arrays.compareUnsigned(
          one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
  },
  /**
   * MariaDB's {@code utf8mb4_unicode_ci}: case, accents and trailing spaces do not matter, œ is oe,
   * ß is ss, and every emoji equals every other.
   */
  LOOSE {
    @Override
    public boolean same(String one, String other) {
      return compare(one, other) == 0;
    }

    @Override
    public int compare(String one, String other) {
      return folded(one).compareTo(folded(other));
    }
  };

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BEYOND_THE_BASIC_PLANE = Pattern.compile("[\\x{10000}-\\x{10FFFF}]");
  private static final Pattern TRAILING_SPACES = Pattern.compile(" +$");

  public abstract boolean same(String one, String other);

  private static String folded(String text) {
    String letters =
        text.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
    String bare = MARKS.matcher(Normalizer.normalize(letters, Normalizer.Form.NFD)).replaceAll("");
    String even = BEYOND_THE_BASIC_PLANE.matcher(bare).replaceAll("\uFFFD");
    return TRAILING_SPACES.matcher(even).replaceAll("");
  }
}

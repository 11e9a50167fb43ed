package fr.passerelle.profile;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.RefusedValueException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the names of enrolment instances tell the session of the HR side by which people came.
 *
 * @param pattern a name with {@code {session}}, and perhaps {@code {dispositif}} and {@code
 *     {module}}, in it; empty where the site has no such sessions
 * @param instances the session of each instance whose name does not follow the pattern
 * @param others names of instances that belong to no session
 */
public record GaiaNames(String pattern, SortedMap<String, Codes> instances, Set<String> others) {

  /**
   * The codes of a session, texts and never numbers.
   *
   * @param session never empty
   * @param dispositif empty where it is not told
   * @param module empty where it is not told
   */
  public record Codes(String session, String dispositif, String module) {
    public Codes {
      if (session.isBlank()) {
        throw new RefusedValueException("session", Message.of("profile.gaia-session"));
      }
    }
  }

  private static final Pattern BLANK = Pattern.compile("\\{(session|dispositif|module)}");

  public GaiaNames {
    instances = Collections.unmodifiableSortedMap(new TreeMap<>(instances));
    others = sorted(others);
    List<String> blanks = blanks(pattern);
    boolean twice = blanks.size() != new TreeSet<>(blanks).size();
    boolean odd = BLANK.matcher(pattern).replaceAll("").matches(".*[{}].*");
    if (!pattern.isEmpty() && (twice || odd || !blanks.contains("session"))) {
      throw new RefusedValueException(
          "pattern", Message.of("profile.gaia-pattern", "{session}", "{dispositif}", "{module}"));
    }
  }

  private static Set<String> sorted(Collection<String> names) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  private static List<String> blanks(String pattern) {
    List<String> blanks = new ArrayList<>();
    Matcher blank = BLANK.matcher(pattern);
    while (blank.find()) {
      blanks.add(blank.group(1));
    }
    return blanks;
  }

  /** Whether the site has such sessions at all. */
  public boolean areUsed() {
    return !pattern.isEmpty() || !instances.isEmpty();
  }

  /** Whether an instance is known to belong to no session. */
  public boolean isOther(String name) {
    return others.contains(name);
  }

  /** The codes that an instance's name tells; each blank takes as little as fits, no spaces. */
  public Optional<Codes> codes(String name) {
    Codes named = instances.get(name);
    if (named != null) {
      return Optional.of(named);
    }
    Matcher found = expression().matcher(name);
    if (pattern.isEmpty() || !found.matches()) {
      return Optional.empty();
    }
    List<String> blanks = blanks(pattern);
    return Optional.of(
        new Codes(
            code(found, blanks, "session"),
            code(found, blanks, "dispositif"),
            code(found, blanks, "module")));
  }

  private static String code(Matcher found, List<String> blanks, String blank) {
    return blanks.contains(blank) ? found.group(blanks.indexOf(blank) + 1) : "";
  }

  private Pattern expression() {
    StringBuilder expression = new StringBuilder();
    Matcher blank = BLANK.matcher(pattern);
    int end = 0;
    while (blank.find()) {
      expression.append(Pattern.quote(pattern.substring(end, blank.start()))).append("(\\S+?)");
      end = blank.end();
    }
    return Pattern.compile(expression.append(Pattern.quote(pattern.substring(end))).toString());
  }
}

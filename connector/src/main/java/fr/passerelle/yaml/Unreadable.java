package fr.passerelle.yaml;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;

/** What is said of a text that the parser does not get through. */
final class Unreadable {

  /**
   * The YAML parser's own words name two places, where it began and where it stumbled, and quote
   * what stands there. Jackson keeps the first; the reader looks for the last.
   */
  private static final Pattern PLACE = Pattern.compile("in reader, line (\\d{1,9}), column");

  private static final Pattern QUOTED =
      Pattern.compile("\\R? in reader, line[^\\n]*|\\R {4}[^\\n]*");

  private Unreadable() {}

  static Problem problem(JacksonException e, String format, String file) {
    String words = e.getOriginalMessage() == null ? "" : e.getOriginalMessage();
    int line = line(e, words);
    return Problem.error(
        line > 0 ? file + ":" + line : file,
        "",
        "",
        Message.of("yaml.unreadable", format, oneLine(words)),
        Message.of("yaml.unreadable-hint"));
  }

  private static int line(JacksonException e, String words) {
    Matcher places = PLACE.matcher(words);
    int known = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
    return places
        .results()
        .map(place -> Integer.parseInt(place.group(1)))
        .reduce(known, (a, b) -> b);
  }

  private static String oneLine(String words) {
    return QUOTED.matcher(words).replaceAll("").strip().lines().collect(Collectors.joining("; "));
  }
}

package fr.passerelle.profile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.passerelle.problem.Message;
import fr.passerelle.problem.RefusedValueException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern of names: {@code *} stands for any letters, also none, {@code ?} for one. The whole
 * name has to fit. Case, accents and the width of letters do not count, as people expect of a
 * search.
 *
 * @param text as written
 */
public record NamePattern(@JsonValue String text) {

  private static final Pattern SOMETHING = Pattern.compile("[\\p{L}\\p{N}]");
  private static final Pattern WILD = Pattern.compile("[*?]|[^*?]+");

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public NamePattern {
    if (!SOMETHING.matcher(text).find()) {
      throw new RefusedValueException(Message.of("profile.name-pattern"));
    }
  }

  public boolean matches(String name) {
    String regex =
        WILD.matcher(folded(text))
            .replaceAll(part -> Matcher.quoteReplacement(regex(part.group())));
    return Pattern.compile(regex, Pattern.DOTALL).matcher(folded(name)).matches();
  }

  private static String regex(String part) {
    return switch (part) {
      case "*" -> ".*";
      case "?" -> ".";
      default -> Pattern.quote(part);
    };
  }

  private static String folded(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .strip();
  }
}

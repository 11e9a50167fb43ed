package fr.passerelle.opening;

import java.util.regex.Pattern;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/**
 * Decides which texts stand in a request file without quotes: words that begin with a letter or a
 * digit and hold nothing that YAML could take for its own.
 */
final class PlainWords extends StringQuotingChecker.Default {

  private static final long serialVersionUID = 1L;

  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{L}\\p{N}](?:[\\p{L}\\p{N} ’'.;!?()/@_+°«»–—…&%€-]*[\\p{L}\\p{N}.!?)»…])?");

  @Override
  public boolean needToQuoteValue(String value) {
    return super.needToQuoteValue(value) || !PLAIN.matcher(value).matches();
  }
}

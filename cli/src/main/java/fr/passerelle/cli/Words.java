package fr.passerelle.cli;

import fr.passerelle.problem.Message;
import java.util.Locale;

/**
 * What the command line says, in one language.
 *
 * @param language French for any French locale, English otherwise
 */
public record Words(Locale language) {

  /** A sentence of the command line's own. */
  public String say(String key, Object... arguments) {
    return Message.of("cli." + key, arguments).in(language);
  }

  public String say(Message message) {
    return message.in(language);
  }
}

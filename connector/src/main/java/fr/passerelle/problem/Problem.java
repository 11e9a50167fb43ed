package fr.passerelle.problem;

/**
 * Something wrong with what came in, said so that the reader can mend it: where it stands, which
 * field, which value, what is wrong and what to do.
 *
 * <p>Bad input is a value, not an exception: whoever reads collects all problems and goes on.
 * Immutable.
 *
 * @param severity whether the thing can be used all the same
 * @param where the file, and the row, line or reference inside it, as the reader would look for it
 * @param field the field's label or key; empty where the whole thing is meant
 * @param value what was found there, shortened by whoever shows it; empty where nothing was found,
 *     or where the value must not be repeated
 * @param message what is wrong
 * @param hint what to do next
 */
public record Problem(
    Severity severity, String where, String field, String value, Message message, Message hint) {

  /** A problem that keeps the thing from being used. */
  public static Problem error(
      String where, String field, String value, Message message, Message hint) {
    return new Problem(Severity.ERROR, where, field, value, message, hint);
  }

  /** A problem that a person should look at, though the thing can be used. */
  public static Problem warning(
      String where, String field, String value, Message message, Message hint) {
    return new Problem(Severity.WARNING, where, field, value, message, hint);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}

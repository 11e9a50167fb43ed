package fr.passerelle.sandbox.wire;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as Moodle answers it, with HTTP status 200: the PHP class, a code that no language
 * changes, and a sentence that they do change.
 */
public final class MoodleError extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final ErrorClass errorClass;
  private final @Nullable String code;
  private final String component;
  private final transient Sentence sentence;

  private MoodleError(
      ErrorClass errorClass, @Nullable String code, String component, Sentence sentence) {
    super(Texts.in("en").say(sentence), null, false, false);
    this.errorClass = errorClass;
    this.code = code;
    this.component = component;
    this.sentence = sentence;
  }

  /** An error whose sentence has the code's name. */
  public static MoodleError of(ErrorClass errorClass, String code, Object... arguments) {
    return new MoodleError(errorClass, code, "moodle", Sentence.of(code, arguments));
  }

  /** An error of a component's own, such as {@code webservice}. */
  public static MoodleError of(String component, String code, Sentence sentence) {
    return new MoodleError(ErrorClass.MOODLE, code, component, sentence);
  }

  public static MoodleError invalidParameter() {
    return new MoodleError(
        ErrorClass.INVALID_PARAMETER, "invalidparameter", "debug", Sentence.of("invalidparameter"));
  }

  /** A parameter that does not fit, and what debugging tells of it. */
  static MoodleError invalidParameter(Object... detail) {
    return invalidParameter().because(Detail.of(detail));
  }

  /** What Moodle answers when it can't render its own answer, such as a name with a tag in it. */
  public static MoodleError invalidResponse() {
    return new MoodleError(
        ErrorClass.INVALID_RESPONSE, "invalidresponse", "debug", Sentence.of("invalidresponse"));
  }

  public static MoodleError accessException() {
    return new MoodleError(
        ErrorClass.ACCESS, "accessexception", "webservice", Sentence.of("accessexception"));
  }

  public static MoodleError accessException(String reason) {
    return accessException().because(Detail.of(reason));
  }

  /** A row that is not in a table of the database. */
  public static MoodleError missingRecord(String table) {
    return of(ErrorClass.MISSING_RECORD, "invalidrecord", table);
  }

  /**
   * A capability that the account lacks.
   *
   * @param permission the last part of a {@code permission.} sentence
   */
  public static MoodleError noPermission(String permission) {
    Sentence wanted = Sentence.of("permission." + permission);
    return of(ErrorClass.REQUIRED_CAPABILITY, "nopermissions", wanted);
  }

  /** An error of PHP itself, which has no code. */
  public static MoodleError php(Sentence sentence) {
    return new MoodleError(ErrorClass.PHP, null, "moodle", sentence);
  }

  /** The same error with what debugging tells of it. */
  public MoodleError because(Detail detail) {
    return new MoodleError(errorClass, code, component, sentence.with(detail));
  }

  /** The same error of a part of a parameter, told of the whole. */
  MoodleError within(String name) {
    Detail detail = sentence.detail();
    return detail == null ? this : because(Detail.of(name + " => ", sentence, ": ", detail));
  }

  public ErrorClass errorClass() {
    return errorClass;
  }

  /** The {@code errorcode}; null for an error of PHP itself. */
  public @Nullable String code() {
    return code;
  }

  /** The component whose sentence it is, as the address of its help page names it. */
  public String component() {
    return component;
  }

  public Sentence sentence() {
    return sentence;
  }
}

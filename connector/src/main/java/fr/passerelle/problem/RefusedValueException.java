package fr.passerelle.problem;

/**
 * A value that a type does not take, with the reason in the reader's language. Whoever reads files
 * turns it into a {@link Problem} with its place.
 */
public final class RefusedValueException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final String field;
  private final transient Message spoken;

  /** The value as a whole is not taken. */
  public RefusedValueException(Message spoken) {
    this("", spoken);
  }

  /**
   * One component of a record is not taken.
   *
   * @param field the component’s name
   */
  public RefusedValueException(String field, Message spoken) {
    super(spoken.toString());
    this.field = field;
    this.spoken = spoken;
  }

  /** The component that is not taken; empty where the whole is meant. */
  public String field() {
    return field;
  }

  /** Why it is not taken. */
  public Message spoken() {
    return spoken;
  }
}

package fr.passerelle.moodle;

/**
 * Keeps calls below what PHP takes by default, where a cut could not be seen in the answer: {@code
 * max_input_vars} is 1000, and whole objects beyond it vanish without a word.
 */
final class CallSize {

  /** The most values of one call, the control values aside. */
  static final int MOST_VALUES = 950;

  private CallSize() {}

  /**
   * @throws IllegalArgumentException if the call has more values
   */
  static void requireWhole(Call call) {
    int values = call.arguments().flat().size();
    if (values > MOST_VALUES) {
      throw new IllegalArgumentException(
          call
              + " takes at most "
              + MOST_VALUES
              + " values at a time, not "
              + values
              + ": send fewer objects");
    }
  }
}

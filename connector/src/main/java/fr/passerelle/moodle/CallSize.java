package fr.passerelle.moodle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import okhttp3.FormBody;

/**
 * How much one WRITE may carry, so that nothing on the way drops or refuses a part of it.
 *
 * <p>PHP drops what is beyond its {@code max_input_vars}, 1000 unless set, without a word; web
 * servers refuse what is beyond a megabyte unless set; and Moodle is fastest with about fifty
 * courses a call.
 */
final class CallSize {

  /** The most values of one call, the control values aside. */
  static final int MOST_VALUES = 950;

  /** The most bytes of one call, as they are sent. */
  static final long MOST_BYTES = 900_000;

  /** The most objects of one call. */
  static final int MOST_OBJECTS = 50;

  private CallSize() {}

  /** What an object, or a call, weighs. */
  private record Weight(int values, long bytes) {

    static final Weight NOTHING = new Weight(0, 0);

    static Weight of(Arguments arguments) {
      FormBody.Builder form = new FormBody.Builder();
      List<Arguments.Parameter> parameters = arguments.flat();
      parameters.forEach(parameter -> form.add(parameter.name(), parameter.value()));
      return new Weight(parameters.size(), form.build().contentLength());
    }

    Weight plus(Weight other) {
      return new Weight(values + other.values, bytes + other.bytes);
    }

    boolean isTooMuch() {
      return values > MOST_VALUES || bytes > MOST_BYTES;
    }
  }

  /**
   * The objects cut into lists that one call each can carry, in their order. An object that is too
   * large for any call goes alone: then the site has to say so.
   *
   * @param name the call's argument that holds the objects
   */
  static <T> List<List<T>> parts(String name, List<T> objects, Function<T, Arguments> toArguments) {
    List<List<T>> parts = new ArrayList<>();
    List<T> part = new ArrayList<>();
    Weight weight = Weight.NOTHING;
    for (T object : objects) {
      Weight own = inPlace(name, toArguments.apply(object));
      if (part.size() == MOST_OBJECTS || (!part.isEmpty() && weight.plus(own).isTooMuch())) {
        parts.add(List.copyOf(part));
        part.clear();
        weight = Weight.NOTHING;
      }
      part.add(object);
      weight = weight.plus(own);
    }
    if (!part.isEmpty()) {
      parts.add(List.copyOf(part));
    }
    return List.copyOf(parts);
  }

  /** With the longest number that its place may have. */
  private static Weight inPlace(String name, Arguments object) {
    String place = name + "[" + MOST_OBJECTS + "]";
    Arguments there = Arguments.none().withEach(place, List.of(object));
    return Weight.of(there);
  }

  /**
   * @throws IllegalArgumentException if the call has more values than one may have
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

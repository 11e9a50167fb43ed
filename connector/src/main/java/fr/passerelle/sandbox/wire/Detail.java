package fr.passerelle.sandbox.wire;

import java.util.Arrays;
import java.util.List;

/**
 * What only debugging shows of an error.
 *
 * @param parts strings, sentences and other details, one behind the other
 */
public record Detail(List<Object> parts) {

  public Detail {
    parts = List.copyOf(parts);
  }

  public static Detail of(Object... parts) {
    return new Detail(Arrays.asList(parts));
  }
}

package fr.passerelle.sandbox.call;

import java.util.List;
import java.util.stream.Stream;

/** The page that a call asks for by {@code page} and {@code perpage}; all for a page of none. */
final class Paged {

  private Paged() {}

  static <T> Stream<T> of(Call call, List<T> all) {
    long size = call.number("perpage");
    return size == 0 ? all.stream() : all.stream().skip(call.number("page") * size).limit(size);
  }
}

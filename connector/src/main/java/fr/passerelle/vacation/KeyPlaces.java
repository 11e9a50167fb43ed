package fr.passerelle.vacation;

import java.util.ArrayList;
import java.util.List;

/** Where in a file a key belongs that stands elsewhere. */
final class KeyPlaces {

  private static final String ANY_NAME = "…";

  private KeyPlaces() {}

  /** The dotted paths of the mappings that know the key, in the order of the file’s description. */
  static List<String> of(String key, Shape root) {
    List<String> places = new ArrayList<>();
    collect(key, root, "", places);
    return places.stream().distinct().toList();
  }

  private static void collect(String key, Shape shape, String path, List<String> places) {
    shape.match(
        one -> places,
        mapping -> {
          mapping.keys().stream()
              .filter(known -> known.name().equals(key) && !path.isEmpty())
              .forEach(known -> places.add(path));
          mapping.keys().forEach(k -> collect(key, k.shape(), join(path, k.name()), places));
          return places;
        },
        names -> under(key, names.of(), join(path, ANY_NAME), places),
        items -> under(key, items.of(), path, places),
        series -> under(key, series.entry(), path, places));
  }

  private static List<String> under(String key, Shape shape, String path, List<String> places) {
    collect(key, shape, path, places);
    return places;
  }

  private static String join(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }
}

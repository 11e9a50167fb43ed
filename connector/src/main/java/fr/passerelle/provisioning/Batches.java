package fr.passerelle.provisioning;

import java.util.ArrayList;
import java.util.List;

/** Lists cut into pieces of a largest size. */
final class Batches {

  private Batches() {}

  static <T> List<List<T>> of(List<T> items, int largest) {
    List<List<T>> batches = new ArrayList<>();
    for (int from = 0; from < items.size(); from += largest) {
      batches.add(items.subList(from, Math.min(items.size(), from + largest)));
    }
    return batches;
  }
}

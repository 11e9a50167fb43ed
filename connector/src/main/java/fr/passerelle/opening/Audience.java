package fr.passerelle.opening;

import java.util.List;

/** The options that the form prints under "Public visé", besides "Autres". */
final class Audience {

  static final List<String> PRINTED =
      List.of(
          "Enseignants 1er degré",
          "Enseignants de collège",
          "Enseignants de lycée",
          "Chefs d’établissement",
          "Inspecteurs",
          "ATSS");

  private Audience() {}

  /** An option as the form prints it; one that the form doesn't know stays as written. */
  static String asPrinted(String written) {
    String folded = Folding.fold(written);
    return PRINTED.stream()
        .filter(option -> Folding.fold(option).equals(folded))
        .findFirst()
        .orElse(written);
  }
}

package fr.passerelle.opening;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Fills a document's form in; what a text and a box are made of there is another's affair. */
abstract class DocumentPen {

  /** The form's labels as printed, in its order, up to the durations and from there on. */
  final List<String> rows(Filled filled) {
    List<String> rows = new ArrayList<>();
    rows.add(row("Nom du parcours à créer", answer(filled.title())));
    rows.add(row("Objectifs Visés :", answer(filled.objectives())));
    rows.add(
        row(
            "Description du parcours\n(Décrire le contenu et\nl'organisation du parcours)",
            answer(filled.description())));
    rows.add(row("Nom du pilote (et adresse mail)", answer(filled.pilot())));
    rows.add(row("Nom des concepteurs  ", answer(filled.designers())));
    rows.add(
        row(
            "Ce parcours est-il associé à un\nprésentiel ?",
            options(List.of("oui", "non"), List.of(filled.faceToFace() ? "oui" : "non"), "    ")));
    rows.add(
        row(
            "Durée prévue pour la formation\n(en heure)",
            paragraph(printed("En présentiel : ") + inline(filled.faceToFaceTime()))
                + paragraph(printed("A distance : ") + inline(filled.distanceTime()))));
    rows.add(
        row(
            "Quel accompagnement est\nprévu pour la partie\ndistancielle ?",
            answer(filled.accompaniment())));
    rows.add(row("Public visé", audience(filled)));
    rows.add(row("FORMAT DU PARCOURS ?", format(filled.format())));
    return rows;
  }

  private String audience(Filled filled) {
    return options(Audience.PRINTED, filled.audience(), "")
        + paragraph(
            box(!filled.other().isEmpty()) + printed(" Autres : ") + inline(filled.other()));
  }

  private String format(String format) {
    return format.isEmpty()
        ? options(List.of("Thématique"), List.of(), "")
        : options(Stream.of("Thématique", format).distinct().toList(), List.of(format), "");
  }

  /**
   * @param gap between options in one line; empty for a line each
   */
  private String options(List<String> options, List<String> ticked, String gap) {
    Stream<String> marked =
        options.stream().map(option -> box(ticked.contains(option)) + printed(" " + option + gap));
    return gap.isEmpty()
        ? marked.map(this::paragraph).collect(Collectors.joining())
        : paragraph(marked.collect(Collectors.joining()));
  }

  /** An answer in a cell of its own: one or more paragraphs. */
  abstract String answer(String text);

  /** An answer behind a printed word. */
  abstract String inline(String text);

  abstract String printed(String text);

  abstract String box(boolean ticked);

  abstract String paragraph(String content);

  abstract String row(String label, String answer);
}

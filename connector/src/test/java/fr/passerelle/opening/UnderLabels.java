package fr.passerelle.opening;

import java.util.Random;

/** Writes a form whose answers stand in the row under their labels, two side by side. */
final class UnderLabels {

  private final WordPen pen;

  UnderLabels(Random random) {
    this.pen = new WordPen(WordPen.Way.PLAIN, random);
  }

  byte[] write(Filled filled) {
    String rows =
        rows("Nom du parcours à créer", filled.title(), "Objectifs Visés", filled.objectives())
            + rows("Description", filled.description(), "Pilote", filled.pilot())
            + rows(
                "Concepteurs",
                filled.designers(),
                "Associé à un présentiel ?",
                filled.faceToFace() ? "oui" : "non")
            + rows("En présentiel", filled.faceToFaceTime(), "A distance", filled.distanceTime())
            + rows(
                "Accompagnement",
                filled.accompaniment(),
                "Public visé",
                String.join("\n", filled.audience()))
            + rows("Autre public visé", filled.other(), "Format", filled.format());
    return WordFile.around(WordPen.table(rows) + pen.paragraph(""));
  }

  private String rows(String left, String leftAnswer, String right, String rightAnswer) {
    return WordPen.tableRow(cell(left) + cell(right))
        + WordPen.tableRow(cell(leftAnswer) + cell(rightAnswer));
  }

  private String cell(String text) {
    return WordPen.cell(pen.paragraph(pen.runs(text)));
  }
}

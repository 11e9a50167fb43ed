package fr.passerelle.opening;

import java.util.Random;

/** Writes a form without any table: each answer behind its label, in the same paragraph. */
final class BehindLabels {

  private final WordPen pen;

  BehindLabels(Random random) {
    this.pen = new WordPen(WordPen.Way.PLAIN, random);
  }

  byte[] write(Filled filled) {
    StringBuilder body = new StringBuilder(line("demande d’ouverture de parcours m@gistère"));
    body.append(line("Nom du parcours à créer : " + filled.title()))
        .append(line("Objectifs Visés : " + filled.objectives()))
        .append(line("Description du parcours : " + filled.description()))
        .append(line("Nom du pilote (et adresse mail) : " + filled.pilot()))
        .append(line("Nom des concepteurs : " + filled.designers()))
        .append(
            line(
                "Ce parcours est-il associé à un présentiel ? "
                    + (filled.faceToFace() ? "☒ oui ☐ non" : "☐ oui ☒ non")))
        .append(line("Durée en présentiel : " + filled.faceToFaceTime()))
        .append(line("Durée à distance : " + filled.distanceTime()))
        .append(
            line(
                "Quel accompagnement est prévu pour la partie distancielle ? "
                    + filled.accompaniment()))
        .append(line("Public visé : " + String.join(" ; ", filled.audience())))
        .append(line("Autre public visé : " + filled.other()))
        .append(line("FORMAT DU PARCOURS ? " + filled.format()));
    return WordFile.around(body.toString());
  }

  private String line(String text) {
    return pen.paragraph(pen.runs(text));
  }
}

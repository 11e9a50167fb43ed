package fr.passerelle.opening;

import static fr.passerelle.opening.WordMarkup.box;
import static fr.passerelle.opening.WordMarkup.field;
import static fr.passerelle.opening.WordMarkup.paragraph;
import static fr.passerelle.opening.WordMarkup.row;
import static fr.passerelle.opening.WordMarkup.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The empty opening request (annexe 3), a .docx file to be filled in with Word or LibreOffice and
 * read back by {@link FormReader}. Always the same bytes. In French, as the form is.
 */
public final class EmptyForm {

  private EmptyForm() {}

  /**
   * Writes the form in place of a file that may be there.
   *
   * @throws IOException if it can't be written; the file is then as it was
   */
  public static void writeTo(Path file) throws IOException {
    AtomicFile.write(file.toAbsolutePath(), bytes());
  }

  /** Writes the form and leaves the stream open. */
  public static void writeTo(OutputStream stream) throws IOException {
    stream.write(bytes());
  }

  static byte[] bytes() {
    return WordFile.around(WordMarkup.form(rows()));
  }

  private static List<String> rows() {
    return List.of(
        row("Nom du parcours à créer", text(Field.TITLE, "Écrivez ici le nom du parcours.")),
        row("Objectifs Visés :", text(Field.OBJECTIVES, "Écrivez ici les objectifs.")),
        row(
            "Description du parcours\n(Décrire le contenu et\nl'organisation du parcours)",
            text(Field.DESCRIPTION, "Écrivez ici la description.")),
        row(
            "Nom du pilote (et adresse mail)",
            text(Field.PILOT, "Prénom Nom, prenom.nom@example.org")),
        row(
            "Nom des concepteurs  ",
            text(Field.DESIGNERS, "Un nom par ligne, avec son adresse mail.")),
        row(
            "Ce parcours est-il associé à un\nprésentiel ?",
            paragraph(box("oui", false) + run(" oui     ") + box("non", false) + run(" non"))),
        row("Durée prévue pour la formation\n(en heure)", durations()),
        row(
            "Quel accompagnement est\nprévu pour la partie\ndistancielle ?",
            text(Field.ACCOMPANIMENT, "Écrivez ici l’accompagnement prévu.")),
        row("Public visé", audience()),
        row("FORMAT DU PARCOURS ?", option("Thématique", "")));
  }

  private static String durations() {
    return paragraph(run("En présentiel : ") + field("faceToFaceTime", "Par exemple 3 h 30.", ""))
        + paragraph(run("A distance : ") + field("distanceTime", "Par exemple 6 h.", ""));
  }

  private static String audience() {
    return Audience.PRINTED.stream().map(label -> option(label, "")).collect(Collectors.joining())
        + option("Autres :", field("otherAudience", "Précisez.", ""));
  }

  private static String text(Field field, String prompt) {
    return paragraph(field(field.key(), prompt, ""));
  }

  private static String option(String label, String more) {
    return paragraph(box("option", false) + run(" " + label + " ") + more);
  }
}

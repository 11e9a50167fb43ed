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
        row("Nom du parcours à créer", text(Field.TITLE, Prompts.TITLE)),
        row("Objectifs Visés :", text(Field.OBJECTIVES, Prompts.OBJECTIVES)),
        row(
            "Description du parcours\n(Décrire le contenu et\nl'organisation du parcours)",
            text(Field.DESCRIPTION, Prompts.DESCRIPTION)),
        row("Nom du pilote (et adresse mail)", text(Field.PILOT, Prompts.PILOT)),
        row("Nom des concepteurs  ", text(Field.DESIGNERS, Prompts.DESIGNERS)),
        row(
            "Ce parcours est-il associé à un\nprésentiel ?",
            paragraph(box("oui", false) + run(" oui     ") + box("non", false) + run(" non"))),
        row("Durée prévue pour la formation\n(en heure)", durations()),
        row(
            "Quel accompagnement est\nprévu pour la partie\ndistancielle ?",
            text(Field.ACCOMPANIMENT, Prompts.ACCOMPANIMENT)),
        row("Public visé", audience()),
        row("FORMAT DU PARCOURS ?", option("Thématique", "")));
  }

  private static String durations() {
    return paragraph(
            run("En présentiel : ") + field("faceToFaceTime", Prompts.FACE_TO_FACE_TIME, ""))
        + paragraph(run("A distance : ") + field("distanceTime", Prompts.DISTANCE_TIME, ""));
  }

  private static String audience() {
    return Audience.PRINTED.stream().map(label -> option(label, "")).collect(Collectors.joining())
        + option("Autres :", field("otherAudience", Prompts.OTHER_AUDIENCE, ""));
  }

  private static String text(Field field, String prompt) {
    return paragraph(field(field.key(), prompt, ""));
  }

  private static String option(String label, String more) {
    return paragraph(box("option", false) + run(" " + label + " ") + more);
  }
}

package fr.passerelle.opening;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Makes the sample forms. Run with the folder to write them to; the same bytes every time. */
final class SampleFormsGenerator {

  private static final List<String> HEADINGS =
      List.of(
          "Nom du parcours à créer",
          "Objectifs Visés :",
          "Description du parcours",
          "Nom du pilote (et adresse mail)",
          "Nom des concepteurs",
          "Ce parcours est-il associé à un présentiel ?",
          "En présentiel :",
          "A distance :",
          "Quel accompagnement est prévu pour la partie distancielle ?",
          "Public visé",
          "FORMAT DU PARCOURS ?");

  private SampleFormsGenerator() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    for (Map.Entry<String, byte[]> form : forms().entrySet()) {
      Files.write(folder.resolve(form.getKey()), form.getValue());
    }
  }

  static Map<String, byte[]> forms() throws IOException {
    Map<String, byte[]> forms = new LinkedHashMap<>();
    forms.put("demande-evaluation.docx", evaluation());
    forms.put("demande-classe-inversee.docx", classeInversee());
    forms.put("demande-laicite.docx", laicite());
    forms.put("demande-lecture.odt", lecture());
    forms.put("demandes-numerique.xlsx", numerique());
    forms.put("demandes-lycee.csv", lycee());
    forms.put("demande-direction.yaml", direction());
    return forms;
  }

  /** Legacy form fields. */
  private static byte[] evaluation() {
    return WordFile.around(
        WordMarkup.form(
            List.of(
                row("Nom du parcours à créer", legacy("Évaluer par compétences au collège")),
                row(
                    "Objectifs Visés :",
                    legacy(
                        "Construire une grille de compétences.\n"
                            + "Situer un élève sur une échelle de maîtrise.")),
                row(
                    "Description du parcours\n(Décrire le contenu et\nl'organisation du parcours)",
                    legacy(
                        "Trois étapes à distance entre deux journées en établissement :\n"
                            + "analyser une grille existante, en écrire une, l’essayer en"
                            + " classe.")),
                row(
                    "Nom du pilote (et adresse mail)",
                    legacy("Camille Durand, camille.durand@example.org")),
                row(
                    "Nom des concepteurs  ",
                    legacy(
                        "Claude Martin (claude.martin@example.org) et Dominique Petit"
                            + " (dominique.petit@example.org)")),
                row(
                    "Ce parcours est-il associé à un\nprésentiel ?",
                    legacyOptions(List.of("oui", "non"), List.of("oui"))),
                row(
                    "Durée prévue pour la formation\n(en heure)",
                    WordMarkup.paragraph(
                            WordMarkup.run("En présentiel : ") + LegacyMarkup.formText("12 h"))
                        + WordMarkup.paragraph(
                            WordMarkup.run("A distance : ") + LegacyMarkup.formText("6 h 30"))),
                row(
                    "Quel accompagnement est\nprévu pour la partie\ndistancielle ?",
                    legacy("Un tuteur pour huit participants, un forum par groupe.")),
                row(
                    "Public visé",
                    legacyOptions(options(), List.of("Enseignants de collège", "Inspecteurs"))),
                row(
                    "FORMAT DU PARCOURS ?",
                    legacyOptions(List.of("Thématique"), List.of("Thématique"))))));
  }

  /** Content controls, as the empty form has them. */
  private static byte[] classeInversee() {
    return WordFile.around(
        WordMarkup.form(
            List.of(
                row("Nom du parcours à créer", filled("Classe inversée en sciences")),
                row("Objectifs Visés :", filled("Choisir ce qui se travaille hors la classe.")),
                row(
                    "Description du parcours\n(Décrire le contenu et\nl'organisation du parcours)",
                    filled("Quatre séquences commentées, puis une séquence à soi.")),
                row(
                    "Nom du pilote (et adresse mail)",
                    filled("Alix Bernard <alix.bernard@example.org>")),
                row("Nom des concepteurs  ", filled("Sacha Moreau, sacha.moreau@example.org")),
                row(
                    "Ce parcours est-il associé à un\nprésentiel ?",
                    WordMarkup.paragraph(
                        WordMarkup.box("oui", false)
                            + WordMarkup.run(" oui     ")
                            + WordMarkup.box("non", true)
                            + WordMarkup.run(" non"))),
                row(
                    "Durée prévue pour la formation\n(en heure)",
                    WordMarkup.paragraph(
                            WordMarkup.run("En présentiel : ")
                                + WordMarkup.field("faceToFaceTime", "Par exemple 3 h 30.", ""))
                        + WordMarkup.paragraph(
                            WordMarkup.run("A distance : ")
                                + WordMarkup.field("distanceTime", "Par exemple 6 h.", "9 h"))),
                row(
                    "Quel accompagnement est\nprévu pour la partie\ndistancielle ?",
                    filled("Deux classes virtuelles et un tutorat.")),
                row(
                    "Public visé",
                    controlOptions(List.of("Enseignants de collège", "Enseignants de lycée"))
                        + WordMarkup.paragraph(
                            WordMarkup.box("option", true)
                                + WordMarkup.run(" Autres : ")
                                + WordMarkup.field(
                                    "otherAudience", "Précisez.", "personnels de laboratoire"))),
                row(
                    "FORMAT DU PARCOURS ?",
                    WordMarkup.paragraph(
                        WordMarkup.box("option", true) + WordMarkup.run(" Thématique"))))));
  }

  /** Typed boxes; nobody can tell how many hours "une journée" is. */
  private static byte[] laicite() {
    return WordFile.around(
        WordMarkup.form(
            List.of(
                row("Nom du parcours à créer", typed("Laïcité et valeurs de la République")),
                row("Objectifs Visés :", typed("Répondre aux situations du quotidien.")),
                row(
                    "Description du parcours\n(Décrire le contenu et\nl'organisation du parcours)",
                    typed("Études de cas, ressources juridiques, mise en commun.")),
                row(
                    "Nom du pilote (et adresse mail)",
                    typed("Dominique Petit – dominique.petit@example.org")),
                row("Nom des concepteurs  ", typed("Camille Durand\nAlix Bernard")),
                row("Ce parcours est-il associé à un\nprésentiel ?", typed("☑ oui     ☐ non")),
                row(
                    "Durée prévue pour la formation\n(en heure)",
                    typed("En présentiel : une journée") + typed("A distance : 3,5")),
                row(
                    "Quel accompagnement est\nprévu pour la partie\ndistancielle ?",
                    typed("Tutorat par groupe d’établissement.")),
                row(
                    "Public visé",
                    typed("☒ Enseignants 1er degré")
                        + typed("☒ Enseignants de collège")
                        + typed("☐ Enseignants de lycée")
                        + typed("☒ Chefs d’établissement")
                        + typed("☐ Inspecteurs")
                        + typed("☐ ATSS")
                        + typed("☐ Autres :")),
                row("FORMAT DU PARCOURS ?", typed("☒ Thématique")))));
  }

  /** The form as LibreOffice saves it. */
  private static byte[] lecture() {
    return OdtMarkup.around(
        OdtMarkup.paragraph(OdtMarkup.text("demande d’ouverture de parcours m@gistère"))
            + OdtMarkup.table(
                List.of(
                    odtRow("Nom du parcours à créer", "Lire et comprendre au cycle 3"),
                    odtRow("Objectifs Visés :", "Enseigner explicitement la compréhension."),
                    odtRow(
                        "Description du parcours",
                        "Vidéos de classe, lectures, essais et retours."),
                    odtRow(
                        "Nom du pilote (et adresse mail)",
                        "Sacha Moreau (sacha.moreau@example.org)"),
                    odtRow("Nom des concepteurs  ", "Claude Martin ; Camille Durand"),
                    OdtMarkup.row(
                        "Ce parcours est-il associé à un\nprésentiel ?",
                        OdtMarkup.paragraph(
                            OdtMarkup.formBox(true)
                                + " oui <text:s text:c=\"4\"/>"
                                + OdtMarkup.formBox(false)
                                + " non")),
                    OdtMarkup.row(
                        "Durée prévue pour la formation\n(en heure)",
                        OdtMarkup.paragraph("En présentiel : " + OdtMarkup.formText("6 h"))
                            + OdtMarkup.paragraph("A distance : " + OdtMarkup.formText("3 h"))),
                    odtRow(
                        "Quel accompagnement est\nprévu pour la partie\ndistancielle ?",
                        "Un conseiller pédagogique par circonscription."),
                    OdtMarkup.row("Public visé", odtOptions(List.of("Enseignants 1er degré"))),
                    OdtMarkup.row(
                        "FORMAT DU PARCOURS ?",
                        OdtMarkup.paragraph(OdtMarkup.formBox(true) + " Thématique"))))
            + OdtMarkup.paragraph(""));
  }

  /** One request a row. */
  private static byte[] numerique() throws IOException {
    List<List<String>> rows =
        List.of(
            HEADINGS,
            List.of(
                "Intelligence artificielle : premiers usages en classe",
                "Essayer, comparer, garder l’esprit critique.",
                "Six activités courtes et un forum.",
                "Claude Martin, claude.martin@example.org",
                "Claude Martin",
                "non",
                "",
                "4 h",
                "Classe virtuelle toutes les deux semaines.",
                "Enseignants de collège ; Enseignants de lycée",
                "Thématique"),
            List.of(
                "Protéger les données des élèves",
                "Appliquer le RGPD à l’école.",
                "Quatre cas, un questionnaire final.",
                "Camille Durand, camille.durand@example.org",
                "Alix Bernard ; Sacha Moreau",
                "non",
                "",
                "2 h 30",
                "Tutorat par courriel.",
                "Chefs d’établissement ; ATSS",
                "Thématique"),
            List.of(
                "Produire une capsule vidéo",
                "Écrire, tourner et monter trois minutes utiles.",
                "Une journée en salle, puis un projet à distance.",
                "Alix Bernard, alix.bernard@example.org",
                "Alix Bernard",
                "oui",
                "6 h",
                "4 h",
                "Un retour individuel sur chaque capsule.",
                "Enseignants 1er degré",
                "Thématique"));
    return workbook("Demandes", rows);
  }

  static byte[] workbook(String sheetName, List<List<String>> rows) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Passerelle", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(sheetName);
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          sheet.value(row, column, rows.get(row).get(column));
        }
      }
      rows.get(0).forEach(heading -> sheet.width(rows.get(0).indexOf(heading), 32));
    }
    return undated(bytes.toByteArray());
  }

  /** The same workbook without the time at which it was made. */
  private static byte[] undated(byte[] workbook) throws IOException {
    StoredZip zip = new StoredZip();
    for (Map.Entry<String, byte[]> entry : ZipEntries.of(workbook).entrySet()) {
      String text = new String(entry.getValue(), StandardCharsets.UTF_8);
      zip.add(
          entry.getKey(),
          text.replaceAll("(<dcterms:(?:created|modified)[^>]*>)[^<]*", "$12026-11-23T00:00:00Z"));
    }
    return zip.bytes();
  }

  private static byte[] lycee() {
    String csv =
        String.join(";", HEADINGS)
            + "\n"
            + "Préparer le grand oral;Installer l’oral dans l’année.;\"Trois étapes :\n"
            + "écouter, structurer, s’entraîner.\";\"Dominique Petit,"
            + " dominique.petit@example.org\";\"Claude Martin, Sacha Moreau\";oui;3 h;6 h;Un tuteur"
            + " par lycée.;Enseignants de lycée;Thématique\n"
            + "Orientation : accompagner les choix;Connaître les parcours après le"
            + " bac.;Ressources et témoignages.;Sacha Moreau,"
            + " sacha.moreau@example.org;agent101@example.org;non;;5 h;Permanence"
            + " hebdomadaire.;\"Enseignants de lycée ; Autres :"
            + " psychologues de l’éducation\";Thématique\n";
    return ("\uFEFF" + csv).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] direction() {
    return """
    # Une demande écrite à la main, avec les clés d’un fichier de demande.
    title: Conduire un entretien professionnel
    objectives: Préparer, mener et suivre un entretien.
    description: |-
      Deux études de cas à distance,
      puis une mise en situation.
    pilot:
      name: Claude Martin
      email: claude.martin@example.org
    designers:
    - name: Dominique Petit
      email: dominique.petit@example.org
    faceToFace: "yes"
    faceToFaceTime: 3 h
    distanceTime: 1 h 20
    accompaniment: Un entretien de suivi avec le formateur.
    audience:
    - Chefs d’établissement
    - Inspecteurs
    format: Thématique
    start: 2027-01-11
    end: 2027-06-25
    tutors:
    - name: Sacha Moreau
      email: sacha.moreau@example.org
    """
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String row(String label, String answer) {
    return WordMarkup.row(label, answer);
  }

  private static String legacy(String text) {
    return WordMarkup.paragraph(LegacyMarkup.formText(text));
  }

  private static String filled(String text) {
    return WordMarkup.paragraph(WordMarkup.field("answer", "Écrivez ici.", text));
  }

  private static String typed(String text) {
    return WordMarkup.paragraph(WordMarkup.run(text));
  }

  private static String odtRow(String label, String text) {
    return OdtMarkup.row(label, OdtMarkup.paragraph(OdtMarkup.formText(text)));
  }

  private static List<String> options() {
    return Audience.PRINTED;
  }

  private static String legacyOptions(List<String> options, List<String> ticked) {
    return options.stream()
        .map(
            option ->
                WordMarkup.paragraph(
                    LegacyMarkup.formBox(ticked.contains(option)) + WordMarkup.run(" " + option)))
        .collect(Collectors.joining());
  }

  private static String controlOptions(List<String> ticked) {
    return options().stream()
        .map(
            option ->
                WordMarkup.paragraph(
                    WordMarkup.box("option", ticked.contains(option))
                        + WordMarkup.run(" " + option)))
        .collect(Collectors.joining());
  }

  private static String odtOptions(List<String> ticked) {
    return options().stream()
        .map(
            option ->
                OdtMarkup.paragraph(OdtMarkup.formBox(ticked.contains(option)) + " " + option))
        .collect(Collectors.joining());
  }
}

package fr.passerelle.opening;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A question of the form (annexe 3), or a thing that the administrator adds: its key in a request
 * file, its label as printed, and the shorter labels that academies use. A printed label may be
 * followed by the answer straight away; a shorter one only by a colon or nothing.
 */
enum Field {
  TITLE("title", "Nom du parcours à créer", "Nom du parcours", "Titre du parcours", "Titre"),
  OBJECTIVES("objectives", "Objectifs Visés", "Objectif visé", "Objectifs"),
  DESCRIPTION(
      "description",
      "Description du parcours (Décrire le contenu et l'organisation du parcours)",
      "Description du parcours",
      "Description"),
  PILOT("pilot", "Nom du pilote (et adresse mail)", "Nom du pilote", "Pilote"),
  DESIGNERS(
      "designers",
      "Nom des concepteurs",
      "Nom du concepteur",
      "Noms des concepteurs",
      "Concepteurs"),
  FACE_TO_FACE(
      "faceToFace",
      "Ce parcours est-il associé à un présentiel",
      "Associé à un présentiel",
      "Présentiel"),
  FACE_TO_FACE_TIME(
      "faceToFaceTime",
      "Durée en présentiel",
      "En présentiel",
      "Durée prévue en présentiel",
      "Durée présentiel"),
  DISTANCE_TIME(
      "distanceTime",
      "Durée à distance",
      "A distance",
      "Durée prévue à distance",
      "Durée distanciel"),
  /** Both durations in one box; only ever a label, never a key. */
  DURATIONS(
      "", "Durée prévue pour la formation (en heure)", "Durée prévue pour la formation", "Durée"),
  ACCOMPANIMENT(
      "accompaniment",
      "Quel accompagnement est prévu pour la partie distancielle",
      "Quel accompagnement",
      "Accompagnement prévu",
      "Accompagnement"),
  AUDIENCE("audience", "Public visé", "Publics visés", "Public"),
  OTHER_AUDIENCE("otherAudience", "Autre public visé", "Autre public"),
  FORMAT("format", "FORMAT DU PARCOURS", "Format"),
  CATEGORY("category", "Catégorie"),
  START("start", "Date de début", "Début"),
  END("end", "Date de fin", "Fin"),
  SECTIONS("sections", "Nombre de sections", "Sections"),
  TUTORS("tutors", "Nom des tuteurs", "Tuteurs"),
  ORIGIN("origin", "Origine de la demande"),
  SECTION_TITLES("sectionTitles", "Titres des sections"),
  LANGUAGE("lang", "Langue du parcours"),
  GROUP_MODE("groupMode", "Mode de groupes"),
  GROUP_PER_TUTOR("groupPerTutor", "Un groupe par tuteur"),
  SITE("site", "Site Moodle"),
  /** Values by the field's shortname; only ever a key, never a label. */
  CUSTOM_FIELDS("customFields", "");

  private final String key;
  private final String label;

  @SuppressWarnings("ImmutableEnumChecker") // An unmodifiable list of strings.
  private final List<String> folded;

  Field(String key, String label, String... shorter) {
    this.key = key;
    this.label = label;
    this.folded =
        Stream.concat(Stream.of(label), Arrays.stream(shorter)).map(Folding::fold).toList();
  }

  String key() {
    return key;
  }

  /** As printed on the form, on one line. */
  String label() {
    return label;
  }

  /** The printed label and the shorter ones, folded; the printed one first. */
  List<String> foldedLabels() {
    return folded;
  }

  /** The field of a key in a request file; null where there is none. */
  static @Nullable Field ofKey(String key) {
    return Arrays.stream(values())
        .filter(field -> !key.isEmpty() && field.key.equals(key))
        .findFirst()
        .orElse(null);
  }

  /**
   * The field that a heading or a key names, and nothing else besides; null where there is none.
   */
  static @Nullable Field named(String heading) {
    Field byKey = ofKey(heading.strip());
    if (byKey != null) {
      return byKey;
    }
    LabelMatch match = LabelMatch.in(heading);
    return match != null && Folding.isBlank(match.rest()) ? match.field() : null;
  }
}

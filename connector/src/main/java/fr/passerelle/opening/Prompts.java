package fr.passerelle.opening;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The prompts of content controls in our own empty form and in Word's. Word marks a prompt as such;
 * LibreOffice saves it as if somebody had written it.
 */
final class Prompts {

  static final String TITLE = "Écrivez ici le nom du parcours.";
  static final String OBJECTIVES = "Écrivez ici les objectifs.";
  static final String DESCRIPTION = "Écrivez ici la description.";
  static final String PILOT = "Prénom Nom, prenom.nom@example.org";
  static final String DESIGNERS = "Un nom par ligne, avec son adresse mail.";
  static final String FACE_TO_FACE_TIME = "Par exemple 3 h 30.";
  static final String DISTANCE_TIME = "Par exemple 6 h.";
  static final String ACCOMPANIMENT = "Écrivez ici l’accompagnement prévu.";
  static final String OTHER_AUDIENCE = "Précisez.";

  private static final List<String> ALL =
      List.of(
          TITLE,
          OBJECTIVES,
          DESCRIPTION,
          PILOT,
          DESIGNERS,
          FACE_TO_FACE_TIME,
          DISTANCE_TIME,
          ACCOMPANIMENT,
          "Cliquez ou appuyez ici pour entrer du texte.",
          "Cliquez ici pour entrer du texte.",
          "Cliquez ici pour taper du texte.",
          "Choisissez un élément.",
          "Click or tap here to enter text.",
          "Click here to enter text.",
          "Choose an item.");

  /** On a line of its own, or behind a printed word's colon; anywhere else somebody quotes it. */
  private static final Pattern STANDING_ALONE =
      Pattern.compile(
          ALL.stream()
              .map(Pattern::quote)
              .collect(Collectors.joining("|", "(?m)(^|:)[ \\t\\p{Z}]*(?:", ")[ \\t\\p{Z}]*$")));

  private Prompts() {}

  /** An answer without the prompts that stand in it. */
  static String takenOut(String answer) {
    String left = answer.endsWith(": " + OTHER_AUDIENCE) ? shortened(answer) : answer;
    return STANDING_ALONE.matcher(left).replaceAll("$1");
  }

  /** One word could be an answer elsewhere; it is a prompt only behind "Autres :". */
  private static String shortened(String answer) {
    return answer.substring(0, answer.length() - OTHER_AUDIENCE.length());
  }
}

package fr.passerelle.opening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelMatchTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = true,
      textBlock =
          """
          Nom du parcours à créer                                          | TITLE         | ''
          NOM DU PARCOURS A CREER :                                        | TITLE         | ''
          Nom  du parcours à créer Évaluer autrement                  | TITLE         | Évaluer autrement
          1. Nom du parcours à créer : X                                   | TITLE         | X
          Objectifs Visés :                                                | OBJECTIVES    | ''
          objectifs vises                                                  | OBJECTIVES    | ''
          Description du parcours (Décrire le contenu et l'organisation du parcours) | DESCRIPTION | ''
          Description du parcours (Décrire le contenu et l’organisation du parcours) : oui | DESCRIPTION | oui
          Nom du pilote (et adresse mail)                                  | PILOT         | ''
          Nom du pilote (et adresse mèl) : Camille                         | PILOT         | Camille
          Nom du pilote : Camille                                          | PILOT         | Camille
          Nom des concepteurs                                              | DESIGNERS     | ''
          Ce parcours est‑il associé à un présentiel ?                     | FACE_TO_FACE  | ''
          Ce parcours est-il associé à un présentiel ? ☐ oui ☒ non         | FACE_TO_FACE  | ☐ oui ☒ non
          Durée prévue pour la formation (en heure)                        | DURATIONS     | ''
          Durée prévue pour la formation (en heures)                       | DURATIONS     | ''
          Quel accompagnement est prévu pour la partie distancielle ?      | ACCOMPANIMENT | ''
          Public visé                                                      | AUDIENCE      | ''
          Ｐｕｂｌｉｃ visé ：                                               | AUDIENCE      | ''
          FORMAT DU PARCOURS ?                                             | FORMAT        | ''
          """)
  void labelsAreForgivenTheirSpelling(String text, Field field, String rest) {
    LabelMatch match = LabelMatch.in(text);

    assertThat(match).extracting("field", "rest").containsExactly(field, rest);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Public concerné",
        "Descriptions",
        "Nom du parcoursier",
        "Le nom du parcours à créer",
        "Format court : non merci",
        "Renseignements nécessaires pour l’ouverture d’un parcours magistère :",
        "demande d’ouverture de parcours m@gistère",
        ""
      })
  void otherTextsAreNoLabels(String text) {
    assertThat(LabelMatch.in(text)).isNull();
  }

  @Test
  void linesOfOneLabelAreRead() {
    LabelMatch match = LabelMatch.in("Ce parcours est-il associé à un\nprésentiel ?");

    assertThat(match).isEqualTo(new LabelMatch(Field.FACE_TO_FACE, "", true));
  }
}

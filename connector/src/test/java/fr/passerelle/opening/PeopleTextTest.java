package fr.passerelle.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTextTest {

  /** People as {@code name=email}, parted by bars; {@code ⏎} is a new line. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      quoteCharacter = '`',
      textBlock =
          """
          Camille Durand                                          > Camille Durand=
          Camille Durand camille.durand@example.org               > Camille Durand=camille.durand@example.org
          Camille Durand (camille.durand@example.org)             > Camille Durand=camille.durand@example.org
          Camille Durand, camille.durand@example.org              > Camille Durand=camille.durand@example.org
          Camille Durand – camille.durand@example.org             > Camille Durand=camille.durand@example.org
          Camille Durand : camille.durand@example.org             > Camille Durand=camille.durand@example.org
          Camille Durand⏎camille.durand@example.org               > Camille Durand=camille.durand@example.org
          Camille Durand, mail : camille.durand@example.org       > Camille Durand=camille.durand@example.org
          Camille Durand (mail : camille.durand@example.org)      > Camille Durand=camille.durand@example.org
          Camille Durand, camille.durand@example.org.             > Camille Durand=camille.durand@example.org
          Camille Durand                                          > Camille Durand=
          A. B.                                                   > A. B.=
          Camille Durand, cam#durand@example.org                  > Camille Durand=|cam#durand@example.org=
          Camille Durand, camille@exa_mple.org                    > Camille Durand=|camille@exa_mple.org=
          camille.durand@example.org                              > =camille.durand@example.org
          A. Bernard; C. Martin                                   > A. Bernard=|C. Martin=
          A. Bernard et C. Martin                                 > A. Bernard=|C. Martin=
          A. Bernard, C. Martin et S. Moreau                      > A. Bernard=|C. Martin=|S. Moreau=
          A. Bernard⏎C. Martin                                    > A. Bernard=|C. Martin=
          A. Bernard (a@example.org), C. Martin (c@example.org)   > A. Bernard=a@example.org|C. Martin=c@example.org
          A. Bernard a@example.org C. Martin                      > A. Bernard C. Martin=a@example.org
          a@example.org, c@example.org                            > =a@example.org|=c@example.org
          Juliette Étienne                                        > Juliette Étienne=
          Jean-Marc d'Été, jm@example.org                         > Jean-Marc d'Été=jm@example.org
          camille@exemple                                         > camille@exemple=
          """)
  void peopleArePartedAndEmailsFindTheirNames(String written, String people) {
    String read =
        PeopleText.read(written.replace('⏎', '\n')).stream()
            .map(person -> person.name() + "=" + person.email())
            .collect(Collectors.joining("|"));

    assertThat(read).isEqualTo(people);
  }
}

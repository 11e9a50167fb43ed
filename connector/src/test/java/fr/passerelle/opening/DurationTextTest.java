package fr.passerelle.opening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          3          | 3 h    | 10800
          3h         | 3 h    | 10800
          3 H        | 3 h    | 10800
          3 h 30     | 3 h 30 | 12600
          3h30       | 3 h 30 | 12600
          3 h 05     | 3 h 05 | 11100
          3,5        | 3 h 30 | 12600
          3.5        | 3 h 30 | 12600
          3,5 h      | 3 h 30 | 12600
          3 heures   | 3 h    | 10800
          1 heure    | 1 h    | 3600
          1h20       | 1 h 20 | 4800
          3,33       | 3,33   | 11988
          0          | 0 h    | 0
          0,25       | 0 h 15 | 900
          120        | 120 h  | 432000
          '３ ｈ'     | 3 h    | 10800
          """)
  void hoursAreExactAndWrittenAsTheyAreReadBack(String written, String normal, long seconds) {
    Duration exact = Duration.ofSeconds(seconds);

    assertThat(DurationText.read(written)).isEqualTo(exact);
    assertThat(DurationText.write(exact)).isEqualTo(normal);
    assertThat(DurationText.read(normal)).isEqualTo(exact);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "une journée",
        "3 jours",
        "-3",
        "3 h 5",
        "3 h 75",
        "3 à 4 h",
        "environ 3 h",
        "3,333",
        "3 h 30 h",
        "1/2",
        "2 x 3 h",
        "99999",
        "h",
        "90 min",
        "3 + 2"
      })
  void anythingElseIsNoDuration(String written) {
    assertThat(DurationText.read(written)).isNull();
  }
}

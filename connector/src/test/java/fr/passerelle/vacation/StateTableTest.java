package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Message;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StateTableTest {

  @ParameterizedTest(name = "{0} + {1} = {2}")
  @CsvSource({
    "PREVISIONNEL, VALIDATE, -, compute the real counts",
    "PREVISIONNEL, TRANSMIT, -, compute the real counts",
    "PREVISIONNEL, CANCEL, -, compute the real counts",
    "PREVISIONNEL, RESTORE, -, only a cancelled line",
    "PREVISIONNEL, OVERRIDE, -, compute the real counts",
    "EFFECTUE, VALIDATE, -, an amount is needed first",
    "EFFECTUE, TRANSMIT, -, an amount is needed first",
    "EFFECTUE, CANCEL, -, an amount is needed first",
    "EFFECTUE, RESTORE, -, only a cancelled line",
    "EFFECTUE, OVERRIDE, A_VALIDER,",
    "A_VALIDER, VALIDATE, VALIDE,",
    "A_VALIDER, TRANSMIT, -, it has to be validated first",
    "A_VALIDER, CANCEL, ANNULE,",
    "A_VALIDER, RESTORE, -, only a cancelled line",
    "A_VALIDER, OVERRIDE, A_VALIDER,",
    "VALIDE, VALIDATE, -, it is done already",
    "VALIDE, TRANSMIT, TRANSMIS,",
    "VALIDE, CANCEL, ANNULE,",
    "VALIDE, RESTORE, -, only a cancelled line",
    "VALIDE, OVERRIDE, -, a validated line is frozen",
    "TRANSMIS, VALIDATE, -, difference lines only",
    "TRANSMIS, TRANSMIT, -, it is done already",
    "TRANSMIS, CANCEL, -, difference lines only",
    "TRANSMIS, RESTORE, -, difference lines only",
    "TRANSMIS, OVERRIDE, -, difference lines only",
    "ANNULE, VALIDATE, -, take it back first",
    "ANNULE, TRANSMIT, -, take it back first",
    "ANNULE, CANCEL, -, it is done already",
    "ANNULE, RESTORE, A_VALIDER,",
    "ANNULE, OVERRIDE, -, take it back first",
  })
  void leadsOnOrSaysWhatWouldBeNeeded(
      LineState state, LineEvent event, String next, String needed) {
    Optional<LineState> after =
        next.equals("-") ? Optional.empty() : Optional.of(LineState.valueOf(next));

    assertThat(StateTable.next(state, event)).isEqualTo(after);
    if (after.isEmpty()) {
      assertThat(said(StateTable.refusal(state, event))).startsWith("the line is ");
      assertThat(said(StateTable.needed(state, event))).contains(needed);
    }
  }

  private static String said(Message message) {
    return message.in(Locale.ENGLISH);
  }
}

package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Message;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void everyListedCodeHasItsSentence(ErrorCode code) {
    Message reason =
        code.reason(new MoodleError("somecode", "Some words"), ServiceFunction.ENROLLED_USERS);
    assertThat(reason.in(Locale.FRENCH)).isNotEqualTo(reason.in(Locale.ENGLISH)).isNotBlank();
  }
}

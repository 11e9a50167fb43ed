package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Message;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MessagesTest {

  private static final Pattern BLANK = Pattern.compile("\\{\\d}");
  private static final ResourceBundle ENGLISH = bundle(Locale.ROOT);
  private static final ResourceBundle FRENCH = bundle(Locale.FRENCH);

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(
        "fr.passerelle.moodle.messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  @Test
  void existInBothLanguagesWithTheSameBlanks() {
    assertThat(FRENCH.keySet()).isEqualTo(ENGLISH.keySet());
    for (String key : ENGLISH.keySet()) {
      assertThat(blanks(FRENCH.getString(key))).as(key).isEqualTo(blanks(ENGLISH.getString(key)));
      assertThat(FRENCH.getString(key) + ENGLISH.getString(key)).as(key).doesNotContain("'");
    }
  }

  private static List<String> blanks(String pattern) {
    return BLANK.matcher(pattern).results().map(MatchResult::group).sorted().toList();
  }

  @ParameterizedTest
  @EnumSource(ErrorCode.class)
  void everyListedCodeHasItsSentence(ErrorCode code) {
    Message reason =
        code.reason(new MoodleError("somecode", "Some words"), ServiceFunction.ENROLLED_USERS);
    assertThat(reason.in(Locale.FRENCH)).isNotEqualTo(reason.in(Locale.ENGLISH)).isNotBlank();
  }
}

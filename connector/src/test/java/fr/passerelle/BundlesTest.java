package fr.passerelle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users read, in all rooms: every sentence is there, in two languages, and is said. */
class BundlesTest {

  private static final Pattern BLANK = Pattern.compile("\\{(\\d+)");
  private static final Pattern HINT = Pattern.compile("[.-]hint$");
  private static final SourceTexts ALL = SourceTexts.all();

  static Stream<Bundle> bundles() {
    return Bundle.all();
  }

  @Test
  void everyRoomThatSpeaksIsHeard() {
    assertThat(bundles()).extracting(Bundle::room).contains("yaml", "vacation", "moodle", "cli");
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everySentenceExistsOnceInBothLanguages(Bundle bundle) {
    assertThat(Bundle.load(bundle.french()).stringPropertyNames()).isEqualTo(bundle.keys());
    assertThat(Bundle.entries(bundle.english())).isEqualTo(bundle.keys().size());
    assertThat(Bundle.entries(bundle.french())).isEqualTo(bundle.keys().size());
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void bothLanguagesHaveTheSameBlanks(Bundle bundle) {
    Properties english = Bundle.load(bundle.english());
    Properties french = Bundle.load(bundle.french());

    for (String key : bundle.keys()) {
      assertThat(blanks(french.getProperty(key, "")))
          .as(key)
          .isEqualTo(blanks(english.getProperty(key)));
    }
  }

  private static Set<String> blanks(String pattern) {
    return BLANK
        .matcher(pattern)
        .results()
        .map(blank -> blank.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** MessageFormat takes the apostrophe of a typewriter for a quote, and swallows it. */
  @ParameterizedTest
  @MethodSource("bundles")
  void everySentenceCanBeFilled(Bundle bundle) {
    Stream.of(bundle.english(), bundle.french())
        .map(Bundle::load)
        .flatMap(sentences -> sentences.entrySet().stream())
        .forEach(
            sentence -> {
              String pattern = sentence.getValue().toString();
              assertThat(pattern).as(sentence.getKey().toString()).doesNotContain("'");
              assertThatCode(() -> new MessageFormat(pattern, Locale.FRENCH).format(new Object[0]))
                  .as(sentence.getKey().toString())
                  .doesNotThrowAnyException();
            });
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everySentenceThatTheCodeNamesExists(Bundle bundle) {
    String room = bundle.room() + ".";

    assertThat(ALL.messages())
        .filteredOn(text -> text.startsWith(room))
        .filteredOn(text -> !bundle.keys().contains(text.substring(room.length())))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void everySentenceIsSaidSomewhere(Bundle bundle) {
    SourceTexts own = SourceTexts.of(bundle.room());

    assertThat(bundle.keys()).filteredOn(key -> !isSaid(bundle.room(), key, own)).isEmpty();
  }

  /** By its whole name in the room, or put together, anywhere, from a beginning and words. */
  private static boolean isSaid(String room, String key, SourceTexts own) {
    return Stream.of(key, HINT.matcher(key).replaceFirst(""))
        .anyMatch(
            stem ->
                ALL.whole().contains(room + "." + stem)
                    || own.whole().contains(stem)
                    || own.constants().contains(stem)
                    || beginnings(room, own).anyMatch(begun -> isSaid(stem, begun)));
  }

  private static Stream<String> beginnings(String room, SourceTexts own) {
    Stream<String> named =
        ALL.beginnings().stream()
            .filter(text -> text.startsWith(room + "."))
            .map(text -> text.substring(room.length() + 1));
    return Stream.concat(own.beginnings().stream(), named);
  }

  /** From a beginning and a word; from the room alone and two words. */
  private static boolean isSaid(String key, String beginning) {
    if (!key.startsWith(beginning)) {
      return false;
    }
    int dot = key.indexOf('.');
    return beginning.isEmpty()
        ? dot > 0 && isWord(key.substring(0, dot)) && isWord(key.substring(dot + 1))
        : isWord(key.substring(beginning.length()));
  }

  private static boolean isWord(String text) {
    return ALL.whole().contains(text)
        || ALL.constants().contains(text)
        || Stream.of(RoundingMode.values()).anyMatch(mode -> mode.name().equals(text));
  }
}

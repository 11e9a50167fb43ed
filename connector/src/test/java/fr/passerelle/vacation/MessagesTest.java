package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.enrolment.CountDefinition;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

  @Test
  void sayEveryWordOfTheRules() {
    Stream<String> words =
        Stream.of(
                said("mode", PerHeadMode.values()),
                said("scope", Scope.values()),
                said("sharing", Sharing.values()),
                said("leftoverCent", LeftoverCent.values()),
                said("staff", Staff.values()),
                said("status", Status.values()),
                said("explain.degree", PayState.values()),
                said("explain.portion", Portion.Kind.values()),
                said("state", PayState.values()),
                said("activity", Activity.values()),
                said("part", Portion.Kind.values()),
                Arrays.stream(CountDefinition.values()).map(word -> "count." + word.code()))
            .flatMap(stream -> stream);

    assertThat(keys("messages.properties")).containsAll(words.collect(Collectors.toSet()));
  }

  private static Stream<String> said(String room, Word[] words) {
    return Arrays.stream(words).map(word -> room + "." + word.code());
  }

  private static Set<String> keys(String file) {
    return new TreeSet<>(properties(file).stringPropertyNames());
  }

  private static Properties properties(String file) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(TestRules.resource(file)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return properties;
  }
}

package fr.passerelle.moodle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ArgumentsTest {

  private static final Arguments NONE = Arguments.none();

  static Stream<org.junit.jupiter.params.provider.Arguments> flattened() {
    Arguments course = NONE.with("fullname", "É & « a »").with("id", 7);
    Arguments field = NONE.with("shortname", "public").with("value", "");
    return Stream.of(
        arguments("nothing", NONE, ""),
        arguments("a text", NONE.with("field", "id"), "field=id"),
        arguments("an empty text", NONE.with("value", ""), "value="),
        arguments("a text that is absent", NONE.with("field", (String) null), ""),
        arguments("a number", NONE.with("courseid", 301), "courseid=301"),
        arguments("yes", NONE.with("visible", true), "visible=1"),
        arguments("no", NONE.with("visible", false), "visible=0"),
        arguments("neither", NONE.with("visible", (Boolean) null), ""),
        arguments(
            "an instant",
            NONE.with("startdate", Instant.parse("2026-08-31T22:00:00Z")),
            "startdate=1788213600"),
        arguments(
            "an instant with a fraction",
            NONE.with("startdate", Instant.parse("2026-08-31T22:00:00.999Z")),
            "startdate=1788213600"),
        arguments("the epoch", NONE.with("enddate", Instant.EPOCH), "enddate=0"),
        arguments("no instant", NONE.with("enddate", (Instant) null), ""),
        arguments("texts", NONE.withTexts("values", List.of("a", "b")), "values[0]=a values[1]=b"),
        arguments(
            "structures",
            NONE.withEach("courses", List.of(course, NONE.with("id", 8))),
            "courses[0][fullname]=É & « a » courses[0][id]=7 courses[1][id]=8"),
        arguments(
            "structures in structures",
            NONE.withEach("courses", List.of(NONE.withEach("customfields", List.of(field, field)))),
            "courses[0][customfields][0][shortname]=public"
                + " courses[0][customfields][0][value]="
                + " courses[0][customfields][1][shortname]=public"
                + " courses[0][customfields][1][value]="),
        arguments(
            "in the order given",
            NONE.with("z", "1").with("a", "2").with("m", "3"),
            "z=1 a=2 m=3"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("flattened")
  void areFlattenedAsMoodleReadsForms(String name, Arguments arguments, String expected) {
    String flat =
        arguments.flat().stream()
            .map(parameter -> parameter.name() + "=" + parameter.value())
            .collect(Collectors.joining(" "));
    assertThat(flat).as(name).isEqualTo(expected);
  }

  @Test
  void refuseAnEmptyList() {
    assertThatThrownBy(() -> NONE.withTexts("values", List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("values");
    assertThatThrownBy(() -> NONE.withEach("courses", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refuseANameTwice() {
    assertThatThrownBy(() -> NONE.with("id", 1).with("id", 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void becomeTheSameTreeInJson() {
    Arguments arguments =
        NONE.with("courseid", 2).withEach("options", List.of(NONE.with("name", "onlyactive")));
    assertThat(Wire.JSON.writeValueAsString(arguments.plain()))
        .isEqualTo("{\"courseid\":2,\"options\":[{\"name\":\"onlyactive\"}]}");
  }
}

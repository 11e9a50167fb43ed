package fr.passerelle.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Message;
import fr.passerelle.problem.Problem;
import fr.passerelle.problem.RefusedValueException;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictYamlTest {

  enum Colour {
    RED,
    BLUE
  }

  record Room(List<String> doors, String name, int floor) {
    Room {
      doors = List.copyOf(doors);
      if (floor > 9) {
        throw new RefusedValueException("floor", Message.of("profile.sections", 9));
      }
    }
  }

  record House(
      int number,
      @Nullable String street,
      @Nullable Room room,
      @Nullable List<Integer> sizes,
      @Nullable SortedMap<Colour, String> walls) {}

  private static StrictYaml.Reading<House> read(String text) {
    return StrictYaml.read(text, "house.yaml", House.class);
  }

  /** Each problem as {@code line field: what}. */
  private static List<String> problems(String text) {
    return read(text).problems().stream()
        .map(it -> it.where().replace("house.yaml:", "") + " " + it.field() + ": " + it.message())
        .toList();
  }

  @Test
  void aFileThatFitsIsReadWithoutProblems() {
    StrictYaml.Reading<House> house =
        read(
            """
            number: 12
            street: rue des Écoles
            room: {doors: [a, b], name: "1.10", floor: 2}
            sizes: [1, 2]
            walls: {RED: brick}
            """);

    assertThat(house.problems()).isEmpty();
    assertThat(house.value())
        .hasToString(
            "House[number=12, street=rue des Écoles, room=Room[doors=[a, b], name=1.10, floor=2],"
                + " sizes=[1, 2], walls={RED=brick}]");
  }

  @Test
  void everyProblemIsToldAtOnceInTheOrderOfTheFile() {
    assertThat(
            problems(
                """
                nmber: 1
                number: twelve
                room:
                  flor: 2
                  doors: [a]
                  name: x
                  floor: 99
                sizes:
                  - one
                  - 2
                  - three
                walls:
                  GREEN: x
                  RED: y
                garden: none
                """))
        .containsExactly(
            "1 nmber: unknown key “nmber”",
            "2 number: this is not what the key takes",
            "4 room.flor: unknown key “flor”",
            "7 room.floor: not accepted: there can be 0 to 9 sections",
            "9 sizes[1]: this is not what the key takes",
            "11 sizes[3]: this is not what the key takes",
            "13 walls.GREEN: this is not what the key takes",
            "15 garden: unknown key “garden”");
  }

  @Test
  void itemsThatWereTakenOutDoNotShiftTheOthers() {
    assertThat(problems("number: 1\nsizes:\n- a\n- 1\n- b\n- 2\n- c\n"))
        .extracting(problem -> problem.substring(0, problem.indexOf(':')))
        .containsExactly("3 sizes[1]", "5 sizes[3]", "7 sizes[5]");
  }

  @Test
  void aRecordThatLacksWhatWasWrongIsNoProblemOfItsOwn() {
    assertThat(problems("number: 1\nroom: {doors: 5, name: x, floor: 1}\n"))
        .containsExactly("2 room.doors: this is not what the key takes");
  }

  @Test
  void anUnknownKeyIsAnsweredWithTheNearestOneOrAllOfThem() {
    assertThat(read("nmber: 1\n").problems())
        .singleElement()
        .extracting(problem -> problem.hint().toString())
        .isEqualTo("did you mean “number”?");
    assertThat(read("elsewhere: 1\n").problems())
        .singleElement()
        .extracting(problem -> problem.hint().toString())
        .isEqualTo("known here: number, room, sizes, street, walls");
  }

  @Test
  void aWordThatIsNoneOfAFewIsAnsweredWithTheNearest() {
    assertThat(read("number: 1\nwalls: {REDD: x}\n").problems())
        .singleElement()
        .extracting(problem -> problem.hint().toString())
        .isEqualTo("did you mean “RED”?");
  }

  @Test
  void everyDoubleKeyIsToldWithItsLine() {
    assertThat(
            problems(
                """
                number: 1
                street: a
                number: 2
                room: {doors: [], name: x, floor: 1, name: y}
                street: b
                room: {doors: [], name: x, floor: 1}
                """))
        .containsExactly(
            "3 number: the key “number” stands here a second time",
            "4 room.name: the key “name” stands here a second time",
            "5 street: the key “street” stands here a second time",
            "6 room: the key “room” stands here a second time");
  }

  @Test
  void anAliasIsNotTakenForTheWordThatItIsCalled() {
    assertThat(problems("number: 1\nroom: {doors: [], name: &x a, floor: 1}\nstreet: *x\n"))
        .containsExactly("3 street: *x refers to another place of the file");
    assertThat(problems("number: &n 1\nsizes: [*n, 2]\n"))
        .containsExactly("2 sizes.0: *n refers to another place of the file");
  }

  @Test
  void aBombOfAliasesIsNotSetOff() {
    String bomb =
        "number: 1\nb0: &b0 [x]\n"
            + IntStream.rangeClosed(1, 60)
                .mapToObj(i -> "b%d: &b%d [*b%d, *b%d]\n".formatted(i, i, i - 1, i - 1))
                .collect(Collectors.joining());

    assertThat(problems(bomb))
        .hasSize(121)
        .contains("62 b60.0: *b59 refers to another place of the file");
  }

  @Test
  void aSecondDocumentIsNotIgnored() {
    assertThat(problems("number: 1\n---\nnumber: 2\n---\nnumber: 3\n"))
        .containsExactly("3 : a second document begins here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# nothing yet\n", "---\n", "~\n"})
  void aFileThatSaysNothingIsAProblem(String text) {
    StrictYaml.Reading<House> house = read(text);

    assertThat(house.value()).isNull();
    assertThat(house.problems()).hasSize(1).allMatch(Problem::isError);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "number: 1.5",
        "number: \"1\"",
        "number: true",
        "number: yes",
        "number:",
        "number: 99999999999",
        "number: [1]",
        "number: {a: 1}",
        "number: 1\nstreet: 1.10",
        "number: 1\nstreet: [a]",
        "number: 1\nstreet: {a: b}",
        "number: 1\nsizes: 1",
        "number: 1\nroom: x",
        "number: 1\nwalls: []",
        "[1]",
        "house"
      })
  void whatIsOfAnotherKindIsNeverBent(String text) {
    assertThat(read(text).problems()).hasSize(1);
  }

  @Test
  void aNumberForATextIsAskedForInQuotes() {
    assertThat(read("number: 1\nstreet: 1.10\n").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.hint().toString()).contains("in quotes"));
  }

  @Test
  void aTextLooksAsItIsWritten() {
    assertThat(read("number: 1\nstreet: 0042\n").value())
        .hasFieldOrPropertyWithValue("street", "0042");
    assertThat(read("number: 1\nstreet: no\n").value()).hasFieldOrPropertyWithValue("street", "no");
    assertThat(read("\uFEFFnumber: 1\r\nstreet: é\r\n").value())
        .hasFieldOrPropertyWithValue("street", "é");
  }

  @Test
  void whatIsNoYamlIsToldWithTheLineOnWhichItStumbles() {
    assertThat(problems("number: 1\n\troom: x\n"))
        .containsExactly(
            "2 : this is not readable YAML: while scanning for the next token; found character"
                + " '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for indentation)");
    assertThat(problems("number: \"1\nroom: x\n")).singleElement().asString().startsWith("3 : ");
  }

  @ParameterizedTest
  @ValueSource(ints = {600, 100_000})
  void aTextThatIsNestedWithoutEndIsRefused(int depth) {
    assertThat(read("sizes: " + "[".repeat(depth)).problems()).hasSize(1);
  }

  @Test
  void aHugeValueIsReadAndShownShort() {
    assertThat(read("number: 1\nstreet: " + "x".repeat(1_000_000) + "\n").problems()).isEmpty();
    assertThat(read("number: " + "x".repeat(1_000_000) + "\n").problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.value()).hasSize(81).endsWith("x…"));
  }

  @Test
  void aThousandUnknownKeysAreAllTold() {
    String text =
        IntStream.range(0, 1000)
            .mapToObj(i -> "key" + i + ": 1\n")
            .collect(Collectors.joining("", "number: 1\n", ""));

    assertThat(read(text).problems()).hasSize(1000);
  }

  @Test
  void jsonIsReadWhateverItsSizeAndAsStrictly() {
    String street = "x".repeat(4_000_000);
    String text = "{\"number\": 1,\n \"street\": \"" + street + "\",\n \"more\": 1}";

    assertThat(StrictYaml.readJson(text, "house.json", House.class).problems())
        .extracting(Problem::where)
        .containsExactly("house.json:3");
    assertThat(StrictYaml.readJson("{\"number\": 1", "house.json", House.class).problems())
        .singleElement()
        .satisfies(
            it -> assertThat(it.message().toString()).startsWith("this is not readable JSON"));
    assertThat(StrictYaml.readJson("{\"number\": 1} {}", "house.json", House.class).problems())
        .hasSize(1);
  }

  @Test
  void reasonsAreToldInTheReadersLanguage() {
    assertThat(read("number: 1\nroom: {doors: [], name: x, floor: 10}\n").problems())
        .singleElement()
        .extracting(problem -> problem.message().in(Locale.FRENCH))
        .isEqualTo("valeur refusée : il peut y avoir de 0 à 9 sections");
  }
}

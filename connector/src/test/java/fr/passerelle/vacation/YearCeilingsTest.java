package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.problem.Message;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.dataformat.yaml.YAMLMapper;

class YearCeilingsTest {

  record Most(String per, String effect, String amount) {
    String rules() {
      return TestRules.text(Map.of())
          + ("ceilings: {essai: {per: %s, effect: %s, leftoverCent: [{from: 2023-09-01, value:"
                  + " plus_fort_reste, status: confirme, reference: essai}], amount: [{from:"
                  + " 2023-09-01, value: %s, status: confirme, reference: essai}]}}")
              .formatted(per, effect, amount);
    }
  }

  record Tutored(
      long course,
      int heads,
      @Nullable Long tutor,
      @Nullable LocalDate on,
      @Nullable String override,
      @Nullable String then) {
    TestCourse read() {
      return new TestCourse(course).heads(heads).tutors(tutor == null ? 7 : tutor);
    }
  }

  record Expected(
      long course,
      String state,
      @Nullable String amount,
      @Nullable List<String> earlier,
      @Nullable String did) {}

  record Case(
      String name,
      Most ceiling,
      List<Tutored> earlier,
      @Nullable LocalDate on,
      List<Tutored> now,
      List<Expected> expect) {
    @Override
    public String toString() {
      return name;
    }
  }

  private final Clerk clerk = new Clerk();

  static List<Case> cases() {
    return new YAMLMapper()
        .readValue(TestRules.resource("figures/14-year-ceilings.yaml"), new TypeReference<>() {});
  }

  @ParameterizedTest
  @MethodSource("cases")
  void countWhatStandsInOtherStatements(Case one) {
    clerk.by(one.ceiling().rules());
    List<PayStatement> before = new ArrayList<>();
    one.earlier().forEach(work -> before.add(earlier(work)));
    TestCourse[] courses = one.now().stream().map(Tutored::read).toArray(TestCourse[]::new);

    PayStatement now = clerk.computesOn(one.on() == null ? Clerk.DAY : one.on(), courses);

    for (Expected expected : one.expect()) {
      PayLine line = line(now, expected.course());
      assertThat(line.state().code()).isEqualTo(expected.state());
      assertThat(amount(line)).isEqualTo(expected.amount() == null ? "" : expected.amount());
      List<String> texts = expected.earlier() == null ? List.of() : expected.earlier();
      String earlier = earlier(line, before);
      assertThat(earlier.isEmpty()).isEqualTo(texts.isEmpty());
      texts.forEach(text -> assertThat(earlier).contains(text));
      if (expected.did() != null) {
        assertThat(Explanation.of(now, line).in(Locale.FRENCH).replace('\u00a0', ' '))
            .contains(expected.did());
      }
    }
    assertThat(StatementJson.read(StatementJson.write(now))).isEqualTo(now);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void areComputedAgainFromWhatStoodThen(Case one) {
    clerk.by(one.ceiling().rules());
    one.earlier().forEach(this::earlier);
    TestCourse[] courses = one.now().stream().map(Tutored::read).toArray(TestCourse[]::new);
    PayStatement now = clerk.computesOn(one.on() == null ? Clerk.DAY : one.on(), courses);
    clerk.desk.validatable(now).forEach(number -> clerk.validates(now, number));
    clerk.validates(clerk.computesOn(Clerk.DAY, new TestCourse(99).heads(8).tutors(7)), 1);

    assertThat(clerk.verifies()).isEmpty();
  }

  @Test
  void keepBackALineOfAStatementThatDidNotKnowOfAnother() {
    clerk.by(new Most("personne_annee", "refuser", "800.00").rules());
    PayStatement one = clerk.computes(course(11));
    PayStatement other = clerk.computes(course(12));

    assertThat(clerk.validates(one, 1)).isEmpty();
    assertThat(clerk.validates(other, 1))
        .extracting(problem -> problem.message().in(Locale.ENGLISH))
        .containsExactly(
            "With this line the ceiling “essai” would be passed: €900.00 for at most €800.00, of"
                + " which €450.00 validated or transmitted already.");
    assertThat(clerk.overrides(other, 1, "500.00", "deux groupes")).isEmpty();
    assertThat(clerk.validates(other, 1)).isEmpty();
  }

  @Test
  void keepBackLinesThatPassOnlyTogether() {
    clerk.by(new Most("ligne_budgetaire", "plafonner", "800.00").rules());
    PayStatement one = clerk.computes(course(11));
    PayStatement two = clerk.computes(course(11), course(12));
    clerk.validates(one, 1);

    assertThat(clerk.validates(two, 2)).hasSize(1);
    assertThat(clerk.validates(clerk.computes(course(11), course(12)), 2)).isEmpty();
    assertThat(Standing.of(clerk.desk.register()).lines())
        .extracting(StandingLine::amount)
        .containsExactlyInAnyOrder(new BigDecimal("450.00"), new BigDecimal("350.00"));
  }

  @Test
  void letPassWhatOnlyAWarningSays() {
    clerk.by(new Most("personne_annee", "avertir", "800.00").rules());
    PayStatement one = clerk.computes(course(11));
    PayStatement other = clerk.computes(course(12));
    clerk.validates(one, 1);

    assertThat(clerk.validates(other, 1)).isEmpty();
  }

  @Test
  void areKeptWithAllThatStoodWhateverItsNames() {
    CeilingSubject subject =
        new CeilingSubject(
            "conception/academie/12/a\tb\\n\nc",
            Activity.CONCEPTION,
            TestCourse.SITE,
            null,
            Clerk.DAY);
    StandingLine line =
        new StandingLine(
            new LineRef(new StatementId("0".repeat(64)), 3),
            "clé\t1",
            subject,
            new BigDecimal("-45.00"),
            true);
    Standing standing = new Standing(List.of(line));

    assertThat(Standing.again(standing.kept().orElseThrow()).lines()).containsExactly(line);
    assertThat(Standing.NOTHING.kept()).isEmpty();
  }

  @Test
  void areToldWithTheLinesInFewWords() {
    StatementId one = new StatementId("1".repeat(64));
    StatementId two = new StatementId("2".repeat(64));

    assertThat(
            LineRanges.of(
                Stream.of(7, 2, 1, 3, 9, 10).map(number -> new LineRef(one, number)).toList()))
        .isEqualTo("111111111111/1-3, 7, 9-10");
    assertThat(LineRanges.of(List.of(new LineRef(two, 1), new LineRef(one, 4))))
        .isEqualTo("111111111111/4; 222222222222/1");
  }

  private static TestCourse course(long id) {
    return new TestCourse(id).heads(80).tutors(7);
  }

  private PayStatement earlier(Tutored work) {
    PayStatement statement =
        clerk.computesOn(work.on() == null ? Clerk.DAY : work.on(), work.read());
    if (work.override() != null) {
      clerk.overrides(statement, 1, work.override(), "essai");
    }
    String then = String.valueOf(work.then());
    if (!then.equals("a_valider")) {
      assertThat(clerk.validates(statement, 1)).isEmpty();
    }
    if (then.equals("transmis")) {
      clerk.transmits();
    }
    if (then.equals("annule")) {
      clerk.desk.cancel(statement, 1, Clerk.signs("essai"));
    }
    assertThat(clerk.state(statement, 1).code()).isEqualTo(then);
    return statement;
  }

  private static PayLine line(PayStatement statement, long course) {
    return statement.lines().stream()
        .filter(line -> line.course().id().value() == course)
        .findFirst()
        .orElseThrow();
  }

  private static String amount(PayLine line) {
    return line.outcome().match(c -> c.amount().toPlainString(), open -> "", refused -> "");
  }

  /** What a line says of earlier ones, each statement by its place among those of the case. */
  private static String earlier(PayLine line, List<PayStatement> before) {
    Stream<Message> reasons =
        line.outcome().match(c -> Stream.empty(), o -> Stream.empty(), r -> r.reasons().stream());
    String text =
        Stream.concat(line.notes().stream(), reasons)
            .filter(note -> note.key().equals("vacation.note.ceilingEarlier"))
            .map(note -> note.in(Locale.FRENCH).replace('\u00a0', ' '))
            .collect(Collectors.joining("\n"));
    for (int i = 0; i < before.size(); i++) {
      text = text.replace(before.get(i).id().brief(), Integer.toString(i + 1));
    }
    return text;
  }
}

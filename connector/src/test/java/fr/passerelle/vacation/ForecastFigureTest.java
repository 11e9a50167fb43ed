package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.IdNumber;
import fr.passerelle.moodle.UserId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Figure 16, worked by hand, in payroll's words: what was planned, what came, and the gap. */
class ForecastFigureTest {

  private static final String FIGURE = "figures/16-forecast-and-real.yaml";
  private static final LocalDate DAY = LocalDate.of(2024, 1, 15);

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  record Held(String hours, int heads, int trainers) {}

  record Real(int candidates, int design, Held session) {}

  record Compared(String activity, String forecast, String exact, String real, String gap) {}

  record Sum(String forecast, String real, String gap) {}

  record Figure(
      JsonNode planned,
      Real real,
      List<Compared> expect,
      Sum total,
      SortedMap<String, Sum> budget) {}

  private final Figure figure = YAML.readValue(TestRules.resource(FIGURE), Figure.class);
  private final PayRules rules =
      TestRules.accepted(
          TestRules.text(Map.of(), "rules.yaml") + TestRules.text(Map.of(), "sessions.yaml"));
  private final Forecast forecast =
      new ForecastCalculator(rules)
          .compute(
              DAY,
              List.of(new PlannedCourse(new IdNumber("2026-1012"), "Essai", 0, false, planned())));
  private final PayStatement statement =
      new PayCalculator(rules, ZoneId.of("Europe/Paris"))
          .compute(
              DAY,
              List.of(course().count()),
              new Declarations(List.of(), List.of(design(), session()), List.of()));
  private final PayComparison comparison =
      PayComparison.of(
          PayTally.of(forecast),
          PayTally.of(statement, PayRegister.of(List.of(), new StatementsInMemory())));

  @Test
  void comparesEveryLineAsItWasWorkedByHand() {
    assertThat(comparison.rows())
        .extracting(
            row ->
                new Compared(
                    row.activity().code(),
                    row.gap().forecast().amount().toPlainString(),
                    exact(row.activity()),
                    row.gap().real().amount().toPlainString(),
                    row.gap().known().orElseThrow().toPlainString()))
        .isEqualTo(figure.expect());
  }

  @Test
  void comparesTheTotalAndTheFourLinesOfTheBudget() {
    SortedMap<String, Sum> budget = new TreeMap<>();
    comparison.byBudgetLine().forEach((line, gap) -> budget.put(line.code(), sum(gap)));

    assertThat(sum(comparison.total())).isEqualTo(figure.total());
    assertThat(budget).isEqualTo(figure.budget());
    assertThat(comparison.byCourse().values())
        .extracting(this::sum)
        .containsExactly(figure.total());
  }

  private Sum sum(Gap gap) {
    return new Sum(
        gap.forecast().amount().toPlainString(),
        gap.real().amount().toPlainString(),
        gap.known().orElseThrow().toPlainString());
  }

  /** What the real lines come to before they are rounded. */
  private String exact(Activity activity) {
    return statement.lines().stream()
        .filter(line -> line.activity() == activity)
        .flatMap(line -> priced(line.outcome()))
        .reduce(Fraction.ZERO, Fraction::plus)
        .decimal()
        .map(BigDecimal::toPlainString)
        .orElseThrow();
  }

  private static Stream<Fraction> priced(Outcome outcome) {
    return outcome.match(
        computed ->
            computed.operations().stream()
                .filter(Operation.Priced.class::isInstance)
                .map(step -> ((Operation.Priced) step).amount()),
        question -> Stream.of(),
        refusal -> Stream.of());
  }

  private PlannedWork planned() {
    byte[] request =
        YAML.writeValueAsString(Map.of("planned", figure.planned()))
            .getBytes(StandardCharsets.UTF_8);
    return PlannedFile.read("2026-1012.yaml", request).work().orElseThrow();
  }

  private TestCourse course() {
    return new TestCourse(12).heads(figure.real().candidates()).tutors(7);
  }

  private CourseAct design() {
    return act(
        "conception-1",
        Activity.CONCEPTION,
        1,
        new Work.Decided(OptionalInt.of(figure.real().design()), "EAFC", DAY, null, null));
  }

  private CourseAct session() {
    Held held = figure.real().session();
    return act(
        "cv-1",
        Activity.CLASSE_VIRTUELLE,
        held.trainers(),
        new Work.Session(
            "animation", Fraction.parse(held.hours()), new HeadSource.Planned(held.heads())));
  }

  private CourseAct act(String id, Activity activity, int people, Work work) {
    SortedMap<UserId, Fraction> parts = new TreeMap<>();
    for (long person = 7; person < 7 + people; person++) {
      parts.put(new UserId(person), Fraction.ONE);
    }
    ActSource source = new ActSource("activites.yaml", "3:5", "0".repeat(64));
    return new CourseAct(
        new Act(id, source, activity, new CourseKey(new CourseId(12), null), DAY, parts, work),
        course().count());
  }
}

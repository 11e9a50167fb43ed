package fr.passerelle.vacation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passerelle.moodle.CourseId;
import fr.passerelle.moodle.UserId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The figures worked by hand, in payroll's words, under {@code figures/}. */
class WorkedFiguresTest {

  private static final List<String> FIGURES =
      List.of(
          "1-dated-rate",
          "2-design",
          "3-update",
          "4-per-head",
          "5-rounding",
          "6-scope",
          "7-sharing");

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  record Followed(int heads, List<Long> tutors) {}

  record Motive(String author, LocalDate on, String reason) {}

  record Expected(
      @Nullable Long tutor, @Nullable String vacations, @Nullable String amount, String state) {}

  /** One case of a file; {@code design} or {@code update} of -1 says that nobody has decided. */
  record Case(
      String name,
      @Nullable Map<String, String> rules,
      @Nullable LocalDate on,
      @Nullable Followed course,
      @Nullable List<Followed> groups,
      @Nullable Map<Long, String> declared,
      @Nullable Integer design,
      @Nullable Integer update,
      @Nullable LocalDate designedOn,
      @Nullable Motive override,
      List<Expected> expect) {

    PayRules payRules() {
      return TestRules.rules(rules == null ? Map.of() : rules);
    }

    LocalDate day() {
      return on == null ? LocalDate.of(2024, 1, 15) : on;
    }
  }

  static Stream<Arguments> cases() {
    return FIGURES.stream()
        .flatMap(
            file ->
                YAML
                    .readValue(
                        TestRules.resource("figures/" + file + ".yaml"),
                        new TypeReference<List<Case>>() {})
                    .stream()
                    .map(one -> Arguments.of(file + ": " + one.name(), one)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void paysWhatWasWorkedByHand(String name, Case one) {
    List<Expected> actual =
        one.design() != null || one.update() != null
            ? List.of(expected(null, decided(one)))
            : followed(one).stream().map(line -> expected(line.person(), line.outcome())).toList();
    assertThat(actual).as(name).isEqualTo(one.expect());
  }

  private static Outcome decided(Case one) {
    DecisionCalculator calculator = new DecisionCalculator(one.payRules());
    int vacations = Objects.requireNonNull(one.design() == null ? one.update() : one.design());
    Motive override = one.override();
    Decision decision =
        new Decision(
            one.day(),
            vacations < 0 ? OptionalInt.empty() : OptionalInt.of(vacations),
            override == null
                ? null
                : new MotivatedOverride(override.author(), override.on(), override.reason()));
    return one.design() == null
        ? calculator.update(decision, one.designedOn())
        : calculator.design(decision);
  }

  private static List<PayLine> followed(Case one) {
    TestCourse course = new TestCourse(12);
    if (one.course() != null) {
      course.heads(one.course().heads()).tutors(ids(one.course()));
    }
    int group = 0;
    for (Followed followed : one.groups() == null ? List.<Followed>of() : one.groups()) {
      course.group(++group, followed.heads(), ids(followed));
    }
    return new PayCalculator(one.payRules(), ZoneId.of("Europe/Paris"))
        .compute(one.day(), List.of(course.count()), splits(one))
        .lines();
  }

  private static List<DeclaredSplit> splits(Case one) {
    if (one.declared() == null) {
      return List.of();
    }
    SortedMap<UserId, Fraction> parts = new TreeMap<>();
    one.declared().forEach((id, part) -> parts.put(new UserId(id), Fraction.parse(part)));
    return List.of(new DeclaredSplit(TestCourse.SITE, new CourseId(12), parts));
  }

  private static long[] ids(Followed followed) {
    return followed.tutors().stream().mapToLong(Long::longValue).toArray();
  }

  private static Expected expected(@Nullable UserId tutor, Outcome outcome) {
    Long id = tutor == null ? null : tutor.value();
    String state = outcome.state().code();
    return outcome.match(
        sum -> new Expected(id, sum.vacations().toString(), text(sum.amount()), state),
        question -> new Expected(id, null, null, state),
        refusal -> new Expected(id, null, null, state));
  }

  private static String text(BigDecimal amount) {
    return amount.toPlainString();
  }
}

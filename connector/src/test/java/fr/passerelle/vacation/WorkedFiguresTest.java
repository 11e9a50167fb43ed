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
          "7-sharing",
          "8-co-animation",
          "9-sessions",
          "10-each-or-pool",
          "11-bands",
          "12-durations",
          "13-legal-bands",
          "14-ceilings",
          "15-not-payable");

  private static final String GROUNDS = "status: confirme, reference: essai";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  record Followed(int heads, List<Long> tutors) {}

  record Motive(String author, LocalDate on, String reason) {}

  record Held(String hours, int heads, List<Long> trainers) {}

  record Step(int minutes, String direction) {}

  record Range(int min, int max) {}

  record Most(String per, String effect, String amount) {}

  record Expected(
      @Nullable Long tutor,
      @Nullable String vacations,
      @Nullable String amount,
      String state,
      @Nullable Integer notes) {}

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
      @Nullable Held session,
      @Nullable Step quantum,
      @Nullable Range band,
      @Nullable Most ceiling,
      @Nullable Long nonPayable,
      List<Expected> expect) {

    PayRules payRules() {
      Map<String, String> choices = rules == null ? Map.of() : rules;
      return session == null
          ? TestRules.rules(choices)
          : TestRules.accepted(
              TestRules.text(choices, "rules.yaml")
                  + TestRules.text(choices, "sessions.yaml")
                      .replace("  domain:", quantumText() + "  domain:")
                  + limitsText());
    }

    private String quantumText() {
      return quantum == null
          ? ""
          : "  quantum: [{from: 2023-09-01, minutes: %d, direction: %s, %s}]\n"
              .formatted(quantum.minutes(), quantum.direction(), GROUNDS);
    }

    private String limitsText() {
      String law =
          band == null
              ? ""
              : ("legalBands: {loi: {activities: [classe_virtuelle], unit: EUR/heure, range:"
                      + " [{from: 2023-09-01, min: %d, max: %d, %s}]}}\n")
                  .formatted(band.min(), band.max(), GROUNDS);
      return ceiling == null
          ? law
          : law
              + ("ceilings: {essai: {per: %s, effect: %s, leftoverCent: [{from: 2023-09-01, value:"
                      + " plus_fort_reste, %s}], amount: [{from: 2023-09-01, value: %s, %s}]}}\n")
                  .formatted(ceiling.per(), ceiling.effect(), GROUNDS, ceiling.amount(), GROUNDS);
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
            ? List.of(expected(null, decided(one), 0))
            : (one.session() == null ? followed(one) : held(one))
                .stream()
                    .map(
                        line ->
                            expected(
                                line.person(),
                                line.outcome(),
                                one.session() == null ? 0 : line.notes().size()))
                    .toList();
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

  private static List<PayLine> held(Case one) {
    Held held = Objects.requireNonNull(one.session());
    SortedMap<UserId, Fraction> trainers = new TreeMap<>();
    held.trainers().forEach(id -> trainers.put(new UserId(id), Fraction.ONE));
    ActSource source = new ActSource("activites.yaml", "3:5", "0".repeat(64));
    Act act =
        new Act(
            "cv-1",
            source,
            Activity.CLASSE_VIRTUELLE,
            new CourseKey(new CourseId(12), null),
            one.day(),
            trainers,
            new Work.Session(
                "animation", Fraction.parse(held.hours()), new HeadSource.Planned(held.heads())));
    List<NonPayable> unpaid =
        one.nonPayable() == null
            ? List.of()
            : List.of(
                new NonPayable(new UserId(one.nonPayable()), "decharge", Validity.ALWAYS, source));
    Declarations declared =
        new Declarations(
            List.of(), List.of(new CourseAct(act, new TestCourse(12).count())), unpaid);
    PayStatement statement =
        new PayCalculator(one.payRules(), ZoneId.of("Europe/Paris"))
            .compute(one.day(), List.of(), declared);
    byte[] bytes = StatementJson.write(statement);
    assertThat(StatementJson.write(StatementJson.read(bytes))).isEqualTo(bytes);
    return statement.lines();
  }

  private static List<DeclaredSplit> splits(Case one) {
    if (one.declared() == null) {
      return List.of();
    }
    SortedMap<UserId, Fraction> parts = new TreeMap<>();
    one.declared().forEach((id, part) -> parts.put(new UserId(id), Fraction.parse(part)));
    return List.of(
        new DeclaredSplit(
            TestCourse.SITE,
            new CourseId(12),
            parts,
            new ActSource("partages.yaml", "3:5", "0".repeat(64))));
  }

  private static long[] ids(Followed followed) {
    return followed.tutors().stream().mapToLong(Long::longValue).toArray();
  }

  private static Expected expected(@Nullable UserId tutor, Outcome outcome, int notes) {
    Integer noted = notes == 0 ? null : notes;
    Long id = tutor == null ? null : tutor.value();
    String state = outcome.state().code();
    return outcome.match(
        sum -> new Expected(id, sum.vacations().toString(), text(sum.amount()), state, noted),
        question -> new Expected(id, null, null, state, noted),
        refusal -> new Expected(id, null, null, state, noted));
  }

  private static String text(BigDecimal amount) {
    return amount.toPlainString();
  }
}

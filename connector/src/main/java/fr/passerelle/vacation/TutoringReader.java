package fr.passerelle.vacation;

import fr.passerelle.enrolment.CountDefinition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads how tutoring is paid. Only {@code staff} has a default. */
record TutoringReader(RuleParts parts) {

  private static final ValueReader<Integer> HEADS =
      ValueReader.of(Kind.whole(1, 1000), "candidats/vacation");
  private static final ValueReader<PerHeadMode> MODE =
      ValueReader.of(Kind.words(PerHeadMode.values()));
  private static final ValueReader<CountDefinition> COUNT = ValueReader.of(Kind.COUNT);
  private static final ValueReader<Staff> STAFF = ValueReader.of(Kind.words(Staff.values()));
  private static final ValueReader<Scope> SCOPE = ValueReader.of(Kind.words(Scope.values()));
  private static final ValueReader<Sharing> SHARING = ValueReader.of(Kind.words(Sharing.values()));
  private static final ValueReader<BigDecimal> LIMIT = ValueReader.of(Kind.DECIMAL, "vacations");
  static final ValueReader<LeftoverCent> CENT = ValueReader.of(Kind.words(LeftoverCent.values()));

  static final Shape.Keys SHAPE =
      Shape.keys(
          Key.must("rate", Kind.TEXT),
          Key.must("headsPerVacation", HEADS.shape()),
          Key.must("mode", MODE.shape()),
          Key.must("count", COUNT.shape()),
          Key.may("staff", STAFF.shape()),
          Key.must("scope", SCOPE.shape()),
          Key.may("minimum", LIMIT.shape()),
          Key.may("maximum", LIMIT.shape()),
          Key.must("sharing", SHARING.shape()),
          Key.must("leftoverCent", CENT.shape()));

  Optional<TutoringRule> read(YamlNode node) {
    return StrictMapping.at(parts.findings(), "tutoring", node, SHAPE).flatMap(this::read);
  }

  private Optional<TutoringRule> read(StrictMapping rule) {
    Optional<String> rate = parts.rate(rule);
    Optional<Dated<Integer>> heads = parts.series(rule, "headsPerVacation", HEADS);
    Optional<Dated<PerHeadMode>> mode = parts.series(rule, "mode", MODE);
    Optional<Dated<CountDefinition>> count = parts.series(rule, "count", COUNT);
    Optional<Dated<Staff>> staff = staff(rule);
    Optional<Dated<Scope>> scope = parts.series(rule, "scope", SCOPE);
    Dated<BigDecimal> minimum = parts.seriesIfAny(rule, "minimum", LIMIT).orElse(null);
    Dated<BigDecimal> maximum = parts.seriesIfAny(rule, "maximum", LIMIT).orElse(null);
    Optional<Dated<Sharing>> sharing = parts.series(rule, "sharing", SHARING);
    Optional<Dated<LeftoverCent>> cent = parts.series(rule, "leftoverCent", CENT);
    checkLimits(rule, minimum, maximum);
    if (!parts.findings().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TutoringRule(
            rate.orElseThrow(),
            heads.orElseThrow(),
            mode.orElseThrow(),
            count.orElseThrow(),
            staff.orElseThrow(),
            scope.orElseThrow(),
            minimum,
            maximum,
            sharing.orElseThrow(),
            cent.orElseThrow()));
  }

  private Optional<Dated<Staff>> staff(StrictMapping rule) {
    return rule.has("staff")
        ? parts.seriesIfAny(rule, "staff", STAFF)
        : Optional.of(Dated.byDefault(rule.path("staff"), Staff.EXCLUS));
  }

  /** On no day may the least be more than the most. */
  private static void checkLimits(
      StrictMapping rule, @Nullable Dated<BigDecimal> least, @Nullable Dated<BigDecimal> most) {
    if (least == null || most == null) {
      return;
    }
    Stream.concat(least.beginnings(), most.beginnings())
        .filter(day -> isMore(least, most, day))
        .findFirst()
        .ifPresent(day -> rule.error("maximum", day.toString(), "maxBelowMin"));
  }

  private static boolean isMore(Dated<BigDecimal> least, Dated<BigDecimal> most, LocalDate day) {
    Optional<BigDecimal> max = most.valueOn(day);
    return least
        .valueOn(day)
        .filter(min -> max.filter(m -> min.compareTo(m) > 0).isPresent())
        .isPresent();
  }
}
